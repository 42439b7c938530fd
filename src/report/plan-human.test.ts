import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madePolicy, madeUser } from '../account/cases.ts';
import type { AccountState } from '../account/state.ts';
import { makePlan } from '../app/remedy/make-plan.ts';
import { noConfig } from '../kernel/config.ts';
import type { Plan } from '../remediation/plan/plan.ts';
import { planHuman } from './plan-human.ts';

const arn = 'arn:aws:iam::111122223333:policy/tools';
const admin = { inline: held({ all: is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }])) }) };
const state = madeAccount({
  users: [
    madeUser('chief', admin),
    madeUser('ann', {
      login: is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) }),
      attached: held({ [arn]: 'tools' }),
      accessKeys: all(madeKey('AKIAEXAMPLE000000001'), madeKey('AKIAEXAMPLE000000002', { status: is('Inactive') })),
    }),
  ],
  policies: [
    madePolicy('tools', [
      { Sid: 'Work', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' },
      { Sid: 'Roles', Effect: 'Allow', Action: ['iam:CreateRole'], Resource: '*' },
    ]),
  ],
});

function planOf(
  action: string,
  target: string,
  parameters: Record<string, string> = {},
  from: AccountState = state,
  config = noConfig,
): Plan {
  const origin = { kind: 'action', action, target, parameters } as const;
  const planned = makePlan([{ action, target, parameters }], origin, {
    state: from,
    partition: 'aws',
    now: '2026-03-02T09:00:00Z',
    config,
    days: 7,
  });
  if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned));
  return planned.plan;
}

const shown = (plan: Plan, width = 100) => [...planHuman(plan, { width, colour: false })].join('');

describe('a plan for people', () => {
  it.each<[string, Plan, string[], string[]]>([
    [
      'says what changes as a diff, what it takes, and how it is taken back',
      planOf('deactivate-access-key', 'access-key:AKIAEXAMPLE000000001'),
      [
        '\n  - access key AKIAEXAMPLE000000001 status: Active\n  + access key AKIAEXAMPLE000000001 status: Inactive\n',
        '\n  taken back by iam:UpdateAccessKey with UserName ann, AccessKeyId AKIAEXAMPLE000000001, Status\n    Active\n',
        '\n  risk      R2: it can cut somebody off, and can be taken back\n',
      ],
      [],
    ],
    [
      'shows of a policy only what is gone from it, and not the whole of the new version',
      planOf('narrow-policy', `policy:${arn}`, { actions: 's3:PutObject' }),
      ['\n  - default version: v1\n', '\n  - in force, statement Work, Action: s3:PutObject\n'],
      ['s3:GetObject', 'statement Roles'],
    ],
    [
      'says that a device is given to somebody, and not that it is deleted',
      planOf('assign-virtual-mfa-device', 'user:ann'),
      [
        'MFA device arn:aws:iam::111122223333:mfa/ann, which is made\n',
        'MFA device arn:aws:iam::111122223333:mfa/ann, which somebody has then\n',
      ],
      ['which is deleted', '\n  mfa-device'],
    ],
    [
      'says what is lost for good',
      planOf('delete-access-key', 'access-key:AKIAEXAMPLE000000002'),
      ['\n  risk      R3: it cannot be taken back\n', '\n  cannot be taken back: ', '\n  is lost: '],
      ['not all of it'],
    ],
    [
      'does not repeat a long document where it is put back',
      planOf(
        'require-mfa',
        'user:chief',
        {},
        { ...state, users: { ...state.users, by: state.users.by.put('spare', madeUser('spare', admin)) } },
      ),
      [
        'inline policy trailward-require-mfa statement DenyAllButEnrolmentWithoutMfa: {"Sid":\n      "DenyAllButEnrolmentWithoutMfa", "Effect": "Deny"',
      ],
      ['{"Sid":"'],
    ],
    [
      'says how many must approve, and who cannot',
      { ...planOf('deactivate-access-key', 'access-key:AKIAEXAMPLE000000001'), approvals: { required: 2, requester: 'maria' } },
      ['\n  approval  2 people must approve, and maria, who asks for it, cannot\n'],
      [],
    ],
    [
      'says by what a target is managed',
      {
        ...planOf('deactivate-access-key', 'access-key:AKIAEXAMPLE000000001'),
        managedBy: [{ target: 'user ann', tool: 'Terraform', evidence: 'its user agent' }],
      },
      ['Managed elsewhere\n  - user ann seems to be managed by Terraform (its user agent). Change it there first, or Terraform\n    puts'],
      [],
    ],
  ])('%s', (_name, plan, parts, others) => {
    const text = shown(plan);
    for (const part of parts) expect(text).toContain(part);
    for (const other of others) expect(text).not.toContain(other);
  });

  it.each(['rollback', 'revert'] as const)('says of a %s that nobody looked who relies on the change', (kind) => {
    const plan = planOf('set-password-policy', 'account');
    expect(shown(plan)).toContain('Nothing is known that would stop working.');
    const origin = kind === 'revert' ? { kind, eventId: 'e' } : { kind, journal: 'j', plan: 'p' };
    const text = shown({ ...plan, origin });
    expect(text).not.toContain('Nothing is known');
    expect(text).toContain('was not looked for, and may stop working');
  });

  it('says so where only a part of what cannot be taken back is lost', () => {
    const plan = planOf('deactivate-access-key', 'access-key:AKIAEXAMPLE000000001');
    const steps = plan.steps.map((step) => (step.kind === 'call' ? { ...step, risk: 'R3' as const } : step));
    expect(shown({ ...plan, risk: 'R3', steps })).toContain('\n  risk      R3: not all of it can be taken back\n');
  });

  it('fits every width, whatever a name holds', () => {
    const plan = planOf('narrow-policy', `policy:${arn}`, { actions: 's3:PutObject' });
    const hostile = { ...plan, title: `${'x'.repeat(300)}\u001b[2J\u202e`, notes: ['a\nb'] };
    for (const width of [20, 40, 80, 400]) {
      const text = shown(hostile, width);
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
      expect(text).toContain('a\\u{a}b');
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(Math.min(Math.max(width, 40), 120));
    }
  });
});
