import { expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../account/cases.ts';
import { buildPlan } from '../remediation/plan/build-plan.ts';
import { fromStep } from '../remediation/plan/placeholder.ts';
import { planHuman } from './plan-human.ts';

const hostile = 'x\u001b]0;y\u0007\u202e\nz';
const iam = (action: string, parameters: object) => ({ service: 'iam', action, parameters: { ...parameters } });

const built = buildPlan({
  title: 'Replace a key',
  state: madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey('AKIAEXAMPLE000000001')) })] }),
  account: '111122223333',
  partition: 'aws',
  caller: 'arn:aws:iam::111122223333:role/admin',
  now: '2026-03-02T09:00:00Z',
  notBefore: '2026-03-03T09:00:00Z',
  expires: '2026-03-09T09:00:00Z',
  approvals: { required: 2, requester: 'bob' },
  origin: { kind: 'action', action: 'rotate-access-key', target: 'user:alice', parameters: {} },
  breaks: ['The nightly job stops.'],
  notes: ['A note.'],
  next: ['Delete the old key.'],
  managedBy: [{ target: 'user alice', tool: 'Terraform', evidence: 'tag managed-by' }],
  drafts: [
    {
      title: 'Make a key',
      why: 'One is needed.',
      call: iam('CreateAccessKey', { UserName: 'alice' }),
      secrets: [
        {
          kind: 'answered' as const,
          name: 'secret',
          label: 'Secret key',
          path: 'AccessKey.SecretAccessKey',
          handOver: { to: 'file' as const },
        },
      ],
    },
    { title: 'Ask', why: 'To be sure.', gate: { kind: 'confirm' as const, question: 'Is it in place?' } },
    {
      title: 'Stop the old key',
      why: 'It is old.',
      call: iam('UpdateAccessKey', { UserName: 'alice', AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' }),
    },
    {
      title: 'Note it',
      why: 'To know.',
      call: iam('TagUser', {
        UserName: 'alice',
        Tags: [
          { Key: 'key', Value: fromStep(1, 'AccessKeyId') },
          { Key: 'odd', Value: hostile },
        ],
      }),
    },
  ].map((draft) => ({ action: 'test', draft })),
});
if (built.kind !== 'plan') throw new Error(JSON.stringify(built));
const { plan } = built;
const text = (width = 100, colour = false) => [...planHuman({ ...plan, id: 'abc' }, { width, colour })].join('');

it('says what a person must know before it is applied', () => {
  expect(text()).toMatchInlineSnapshot(`
    "Replace a key
      plan      abc, made 2026-03-02T09:00:00Z from action rotate-access-key for user:alice
      account   111122223333 (aws)
      caller    arn:aws:iam::111122223333:role/admin
      good      from 2026-03-03T09:00:00Z until 2026-03-09T09:00:00Z
      risk      R2: it can cut somebody off, and can be taken back
      approval  2 people must approve, and bob, who asks for it, cannot

    Managed elsewhere
      - user alice seems to be managed by Terraform (tag managed-by). Change it there first, or
        Terraform puts the old value back.

    Who would notice
      - The nightly job stops.

    Step 1. Make a key
      One is needed.
      call iam:CreateAccessKey, risk R0: it adds, and takes nothing away
      user alice
      + access key (the AccessKeyId that step 1 gives)
      + access key (the AccessKeyId that step 1 gives) status: Active
      Secret key is in the answer of AWS, and goes to a file that only its owner can read
      needs iam:CreateAccessKey on arn:aws:iam::111122223333:user/*alice
      taken back by iam:DeleteAccessKey with UserName alice, AccessKeyId (the AccessKeyId that step 1
        gives)

    Step 2. Ask
      To be sure.
      go on only if somebody says yes to: Is it in place?

    Step 3. Stop the old key
      It is old.
      call iam:UpdateAccessKey, risk R2: it can cut somebody off, and can be taken back
      user alice
      - access key AKIAEXAMPLE000000001 status: Active
      + access key AKIAEXAMPLE000000001 status: Inactive
      needs iam:UpdateAccessKey on arn:aws:iam::111122223333:user/*alice
      taken back by iam:UpdateAccessKey with UserName alice, AccessKeyId AKIAEXAMPLE000000001, Status
        Active

    Step 4. Note it
      To know.
      call iam:TagUser, risk R1: it can be taken back, and touches no access in use
      user alice
      + tag key: (the AccessKeyId that step 1 gives)
      + tag odd: x\\u{1b}]0;y\\u{7}\\u{202e}\\u{a}z
      needs iam:TagUser on arn:aws:iam::111122223333:user/*alice
      taken back by iam:UntagUser with UserName alice, TagKeys ["key", "odd"]

    Know that
      - A note.

    What is to follow
      - Delete the old key.
    "
  `);
});

it('obeys no name, whatever it holds', () => {
  const all = {
    ...plan,
    title: hostile,
    breaks: [hostile],
    notes: [hostile],
    next: [hostile],
    steps: plan.steps.map((step) => ({ ...step, title: hostile, why: hostile })),
  };
  expect([...planHuman(all, { width: 100, colour: false })].join('')).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
});

it.each([40, 80, 120])('fits %i columns, in colour too', (width) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours are controls.
  for (const line of text(width, true).split('\n')) expect(line.replace(/\u001b\[[\d;]*m/g, '').length).toBeLessThanOrEqual(width);
  expect(text(width, true)).toContain('\u001b[31m');
});

it('says that nothing is known to break, and that nobody is expected to approve', () => {
  const plain = [...planHuman({ ...plan, breaks: [], approvals: { required: 0 } }, { width: 100, colour: false })].join('');
  expect(plain).toContain('Nothing is known that would stop working.');
  expect(plain).not.toContain('approve');
});
