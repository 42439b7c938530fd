import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madePolicy, madeRole, madeUser } from '../../../src/account/cases.ts';
import { readPolicyDocument } from '../../../src/kernel/policy-document.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { everyCase } from '../kit/every-case.ts';
import { planCase } from '../kit/plan-case.ts';
import { useCli } from '../kit/use-cli.ts';
import { withAnotherAdministrator, withPoliciesOfAws } from '../kit/whole-state.ts';
import { byCommand } from './by-command.ts';

const callsOf = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));

describe('defect 6, one document in the place of what everybody holds', () => {
  const text = `{
  "Version": "2012-10-17", "Id": "kept",
  "Statement": [
    { "Sid": "Keep",  "Effect": "Allow", "Action": ["s3:Get*",  "s3:List*"], "Resource": "arn:aws:s3:::shop/*" },
    { "Sid": "Wide",  "Effect": "Allow", "Action": "*", "Resource": "*" },
    { "Sid": "Climb", "Effect": "Allow", "Action": ["iam:PutUserPolicy", "iam:GetUser"], "Resource": "*" },
    { "Sid": "Guard", "Effect": "Deny",  "Action": "s3:DeleteBucket", "Resource": "*" }
  ]
}`;
  const version = { id: 'v1', created: is('2025-01-01T00:00:00Z'), document: is(text) };
  const shared = madePolicy('shared', [], { versions: all(version) });
  const attached = held({ [shared.arn]: 'shared' });
  const stage = useCli(() =>
    withAnotherAdministrator(
      madeAccount({
        users: [madeUser('alice', { attached })],
        roles: [madeRole('app', { attached }), madeRole('job', { attached })],
        policies: [shared],
      }),
    ),
  );
  const finding = `iam_policy_attached_no_administrator:policy/${shared.arn}`;
  const policy = () => stage().fake.model.policies.find(({ name }) => name === 'shared');
  const inForce = () => policy()?.versions.find(({ id }) => id === policy()?.defaultVersion)?.document;
  const holders = () =>
    [...stage().fake.model.users, ...stage().fake.model.roles].flatMap((one) => (one.attached.has(shared.arn) ? [one.name] : []));
  const line = (sid: string) => new RegExp(`\\n    \\{ "Sid": "${sid}".*`);

  it('*:* goes by an edit: every other statement stays to the letter, and with it what the holders need', async () => {
    const { plan, apply, rollback, statuses } = byCommand(stage(), ['shared', shared.arn]);
    const bare = await plan('bare', finding);
    expect([bare.code, bare.note]).toEqual([2, expect.stringContaining('What is to be taken out is not said')]);
    const made = await plan('wide', finding, '--param', 'statements=Wide');
    expect(made.code, made.note).toBe(0);
    expect(callsOf(made.plan())).toMatchObject([
      { action: 'CreatePolicyVersion', parameters: { PolicyDocument: text.replace(line('Wide'), '') } },
    ]);
    const done = await apply('wide');
    expect(done.code, done.note).toBe(0);
    expect(inForce()).toBe(text.replace(line('Wide'), ''));
    expect((await statuses()).get(finding)).toBe('PASS');
    expect(holders()).toEqual(['alice', 'app', 'job']);
    expect((await rollback('wide')).code).toBe(0);
    expect([inForce(), policy()?.versions.map(({ id }) => id)]).toEqual([text, ['v1']]);
  });

  it('a way to climb goes by an edit, too, and the rest of its statement stays', async () => {
    const { plan } = byCommand(stage(), []);
    const made = await plan(
      'climb',
      '--action',
      'narrow-policy',
      '--target',
      `policy:${shared.arn}`,
      '--param',
      'statements=Climb',
      '--param',
      'actions=iam:PutUserPolicy',
    );
    const expected = text.replace('["iam:PutUserPolicy", "iam:GetUser"]', '["iam:GetUser"]');
    expect(callsOf(made.plan())).toMatchObject([{ action: 'CreatePolicyVersion', parameters: { PolicyDocument: expected } }]);
  });

  it.each([
    ['statements=Guard', []],
    ['actions=*', ['by=deny']],
    ['statements=Wide,Climb,Keep', ['actions=*', 'by=deny']],
  ])('%s takes no Deny out and puts no Deny of everything in', async (first, more) => {
    const { plan } = byCommand(stage(), []);
    const made = await plan(
      'all',
      '--action',
      'narrow-policy',
      '--target',
      `policy:${shared.arn}`,
      ...[first, ...more].flatMap((one) => ['--param', one]),
    );
    if (made.code !== 0) return expect(made.note).toContain('denies, so that taking it away would give access');
    for (const { parameters } of callsOf(made.plan())) {
      expect(parameters['PolicyDocument']).toContain(line('Guard').exec(text)?.[0].trim());
      expect(parameters['PolicyDocument']).not.toMatch(/"Deny"[^}]*"Action":\s*\[?"\*"/);
    }
  });

  it('one holder is given less without the others being given less', async () => {
    const { plan, apply } = byCommand(stage(), ['alice']);
    const given = join(stage().folder, 'less.json');
    writeFileSync(given, document([{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }]));
    await plan(
      'less',
      '--action',
      'replace-administrator',
      '--target',
      'user:alice',
      '--param',
      `document=@${given}`,
      '--param',
      'name=less',
    );
    const done = await apply('less');
    expect(done.code, done.note).toBe(0);
    expect([holders(), inForce()]).toEqual([['app', 'job'], text]);
  });

  it('no action but containment denies everything to anybody', async () => {
    const cases = (await everyCase()).filter(({ action }) => action.family !== 'containment');
    let documents = 0;
    for (const one of cases) {
      const planned = planCase(one, withAnotherAdministrator(withPoliciesOfAws(one.one.state)));
      for (const { action, parameters } of planned.kind === 'plan' ? callsOf(planned.plan) : []) {
        const put = parameters['PolicyDocument'];
        if (typeof put !== 'string') continue;
        const reading = readPolicyDocument(put);
        const statements = reading.kind === 'document' ? reading.statements : [];
        documents += 1;
        for (const { effect, actions, condition, resources } of statements)
          if (effect === 'Deny' && actions.includes('*') && resources.includes('*'))
            expect(condition, `${one.name} ${action}`).not.toEqual({});
      }
    }
    expect(documents).toBeGreaterThan(30);
  });
});
