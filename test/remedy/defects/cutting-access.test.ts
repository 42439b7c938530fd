import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madePolicy, madeRole, madeUser } from '../../../src/account/cases.ts';
import { knownValue } from '../../../src/account/part.ts';
import { checks } from '../../../src/posture/checks.generated.ts';
import { findAction } from '../../../src/remediation/find-action.ts';
import { readPolicyDocument } from '../../../src/kernel/policy-document.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { everyCase } from '../kit/every-case.ts';
import { planCase } from '../kit/plan-case.ts';
import { useCli } from '../kit/use-cli.ts';
import { withAnotherAdministrator, withPoliciesOfAws } from '../kit/whole-state.ts';
import { byCommand } from './by-command.ts';

const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const callsOf = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));

describe('defect 5, a user without MFA loses its password', () => {
  const reading = is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }]));
  const everything = is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }]));
  const stage = useCli(() =>
    withAnotherAdministrator(
      madeAccount({
        users: [
          madeUser('alice', { login, inline: held({ own: reading }) }),
          madeUser('bob', { accessKeys: all(madeKey('AKIAEXAMPLE000000001')) }),
          madeUser('root-of-all', { login, inline: held({ all: everything }) }),
        ],
      }),
    ),
  );

  it('whatever remedy a finding about MFA has, it takes no sign-in away, in the plan or in the texts for people', async () => {
    const { plan, statuses } = byCommand(stage(), []);
    const given = join(stage().folder, 'narrow.json');
    writeFileSync(given, document([{ Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' }]));
    const failing = [...(await statuses())].flatMap(([id, status]) => (status === 'FAIL' && /^iam_(?:user|administrator)_.*mfa/.test(id) ? [id] : []));
    expect(failing.length).toBeGreaterThan(4);
    let texts = 0;
    for (const id of failing) {
      const check = checks.find((one) => id.startsWith(`${one.id}:`));
      for (const remedy of check?.remediations ?? []) {
        expect(findAction(remedy)?.calls).not.toContain('iam:DeleteLoginProfile');
        const more = remedy === 'replace-administrator' ? ['--param', `document=@${given}`, '--param', 'name=narrow'] : [];
        for (const as of ['console', 'cli', 'python']) {
          const { out } = await plan('mfa', id, '--action', remedy, '--as', as, ...more);
          expect(out, `${id} ${remedy}`).not.toMatch(/delete.?login.?profile|remove.*console (?:access|password)/i);
          texts += out === '' ? 0 : 1;
        }
      }
    }
    expect(texts).toBeGreaterThan(20);
    const every = await plan('every', '--all');
    expect(callsOf(every.plan()).map(({ action }) => action)).not.toContain('DeleteLoginProfile');
    expect(stage().written).toEqual([]);
  });

  it('the one that is carried out leaves the password, and the finding is gone', async () => {
    const { plan, apply, statuses } = byCommand(stage(), ['alice']);
    const id = 'iam_user_console_mfa_enabled:user/alice';
    await plan('device', id, '--action', 'assign-virtual-mfa-device');
    const { folder, aws, run } = stage();
    const args = ['apply', join(folder, 'device.json'), ...aws, '--journal', join(folder, 'device.jsonl'), '--confirm', 'alice', '--yes'];
    const done = await run(args, { shown: [], hidden: ['123456', '654321'] });
    expect(done.code, done.note).toBe(0);
    expect((await statuses()).get(id)).toBe('PASS');
    expect(stage().fake.model.users.find(({ name }) => name === 'alice')?.login).toBeDefined();
    expect((await apply('device')).code).not.toBe(1);
  });
});

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
      madeAccount({ users: [madeUser('alice', { attached })], roles: [madeRole('app', { attached }), madeRole('job', { attached })], policies: [shared] }),
    ),
  );
  const finding = `iam_policy_attached_no_administrator:policy/${shared.arn}`;
  const policy = () => stage().fake.model.policies.find(({ name }) => name === 'shared');
  const inForce = () => policy()?.versions.find(({ id }) => id === policy()?.defaultVersion)?.document;
  const holders = () => [...stage().fake.model.users, ...stage().fake.model.roles].flatMap((one) => (one.attached.has(shared.arn) ? [one.name] : []));
  const line = (sid: string) => new RegExp(`\\n    \\{ "Sid": "${sid}".*`);

  it('*:* goes by an edit: every other statement stays to the letter, and with it what the holders need', async () => {
    const { plan, apply, rollback, statuses } = byCommand(stage(), ['shared', shared.arn]);
    const bare = await plan('bare', finding);
    expect([bare.code, bare.note]).toEqual([2, expect.stringContaining('What is to be taken out is not said')]);
    const made = await plan('wide', finding, '--param', 'statements=Wide');
    expect(made.code, made.note).toBe(0);
    expect(callsOf(made.plan())).toMatchObject([{ action: 'CreatePolicyVersion', parameters: { PolicyDocument: text.replace(line('Wide'), '') } }]);
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
    const made = await plan('climb', '--action', 'narrow-policy', '--target', `policy:${shared.arn}`, '--param', 'statements=Climb', '--param', 'actions=iam:PutUserPolicy');
    const expected = text.replace('["iam:PutUserPolicy", "iam:GetUser"]', '["iam:GetUser"]');
    expect(callsOf(made.plan())).toMatchObject([{ action: 'CreatePolicyVersion', parameters: { PolicyDocument: expected } }]);
  });

  it.each([
    ['statements=Guard', []],
    ['actions=*', ['by=deny']],
    ['statements=Wide,Climb,Keep', ['actions=*', 'by=deny']],
  ])('%s takes no Deny out and puts no Deny of everything in', async (first, more) => {
    const { plan } = byCommand(stage(), []);
    const made = await plan('all', '--action', 'narrow-policy', '--target', `policy:${shared.arn}`, ...[first, ...more].flatMap((one) => ['--param', one]));
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
    await plan('less', '--action', 'replace-administrator', '--target', 'user:alice', '--param', `document=@${given}`, '--param', 'name=less');
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
          if (effect === 'Deny' && actions.includes('*') && resources.includes('*')) expect(condition, `${one.name} ${action}`).not.toEqual({});
      }
    }
    expect(documents).toBeGreaterThan(30);
  });
});

describe('defect 7, the whole trust policy is replaced', () => {
  const flow = '{"Sid":"Flow", "Effect":"Allow", "Principal":{"Service":"vpc-flow-logs.amazonaws.com"}, "Action":"sts:AssumeRole"}';
  const anyone = '{ "Sid" : "Anyone", "Effect":"Allow", "Principal":{"AWS":"*"}, "Action":"sts:AssumeRole"}';
  const partner =
    '{  "Sid": "Partner", "Effect": "Allow",  "Principal": {"AWS": ["arn:aws:iam::999999999999:root"]}, "Action": ["sts:AssumeRole", "sts:TagSession"], "Condition": {"StringEquals": {"sts:ExternalId": "a b"}}}';
  const trust = (...statements: readonly string[]) => `{ "Version":"2012-10-17",\n "Statement":[ ${statements.join(' ,\n  ')} ]}`;
  const old = trust(partner, flow, anyone);
  const stage = useCli(() => withAnotherAdministrator(madeAccount({ users: [madeUser('alice')], roles: [madeRole('logs', { trust: is(old) })] })));
  const inForce = () => stage().fake.model.roles.find(({ name }) => name === 'logs')?.trust ?? '';

  it('one statement gets its condition, the others stay letter by letter, and all comes back', async () => {
    const { plan, apply, rollback } = byCommand(stage(), ['logs']);
    const made = await plan('deputy', '--action', 'add-trust-condition', '--target', 'role:logs', '--param', 'source-account=111122223333');
    expect(callsOf(made.plan()).map(({ action }) => action)).toEqual(['UpdateAssumeRolePolicy']);
    expect((await apply('deputy')).code).toBe(0);
    for (const kept of [partner, anyone]) expect(inForce()).toContain(kept);
    const condition = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
    expect(JSON.parse(inForce())).toEqual({ ...JSON.parse(old), Statement: [JSON.parse(partner), { ...JSON.parse(flow), Condition: condition }, JSON.parse(anyone)] });
    expect((await rollback('deputy')).code).toBe(0);
    expect(inForce()).toBe(old);
  });

  it('the one that lets in everybody is narrowed, the others stay letter by letter', async () => {
    const { plan, apply, statuses } = byCommand(stage(), ['logs']);
    const finding = 'iam_role_trust_not_open:role/logs';
    expect((await statuses()).get(finding)).toBe('FAIL');
    await plan('open', finding, '--param', 'remove-principal=*', '--param', 'to-principal=arn:aws:iam::111122223333:user/alice');
    const done = await apply('open');
    expect(done.code, done.note).toBe(0);
    expect((await statuses()).get(finding)).toBe('PASS');
    for (const kept of [partner, flow]) expect(inForce()).toContain(kept);
    expect(JSON.parse(inForce()).Statement[2]).toEqual({ ...JSON.parse(anyone), Principal: { AWS: 'arn:aws:iam::111122223333:user/alice' } });
  });
});

describe('defect 7, an initial key is deleted at once', () => {
  const key = 'AKIAEXAMPLE000000009';
  const made = is('2026-01-05T10:00:00Z');
  const alice = madeUser('alice', { created: made, login, accessKeys: all(madeKey(key, { created: made })) });
  const stage = useCli(() => madeAccount({ users: [alice, madeUser('bob'), madeUser('carol')] }));
  const statusNow = () => stage().fake.model.users.flatMap(({ keys }) => keys).find(({ id }) => id === key)?.status;

  it('it is deactivated, and deleted only by another plan after a grace', async () => {
    const { plan, apply, rollback } = byCommand(stage(), ['alice']);
    const finding = `iam_user_no_initial_access_key:access-key/${key}`;
    const atOnce = await plan('gone', finding, '--action', 'delete-access-key');
    expect([atOnce.code, atOnce.note]).toEqual([2, expect.stringContaining('is Active, and only a key that nobody missed')]);
    const off = await plan('off', finding);
    expect(callsOf(off.plan()).map(({ action }) => action)).toEqual(['UpdateAccessKey', 'TagUser']);
    expect((await apply('off')).code).toBe(0);
    expect(statusNow()).toBe('Inactive');
    const later = await plan('later', '--action', 'delete-access-key', '--target', `access-key:${key}`);
    const days = (Date.parse(later.plan().notBefore ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29);
    const early = await apply('later');
    expect([early.code, early.note, statusNow()]).toEqual([2, expect.stringContaining('may not be applied before'), 'Inactive']);
    expect((await rollback('off')).code).toBe(0);
    expect(statusNow()).toBe('Active');
  });
});

describe('defect 7, a certificate that serves is deleted', async () => {
  const cases = (await everyCase()).filter(({ action }) => action.id === 'delete-expired-server-certificate');
  const [one] = cases;
  if (one === undefined) throw new Error('no case');
  const name = one.one.target.slice('server-certificate:'.length);
  const certificate = one.one.state.serverCertificates.by.get(name.toLowerCase());
  if (certificate === undefined) throw new Error('no certificate');
  const planned = (boundTo: typeof certificate.boundTo, expires: string, unbound?: string) => {
    const by = one.one.state.serverCertificates.by.put(name.toLowerCase(), { ...certificate, boundTo, expires: is(expires) });
    const state = { ...one.one.state, serverCertificates: { ...one.one.state.serverCertificates, by } };
    return planCase(one, state, { parameters: unbound === undefined ? {} : { unbound } });
  };
  const [over, valid] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'];
  const unread = { kind: 'unknown', reason: 'load balancers are not read' } as const;
  const balancer = is(['arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/web']);

  it('one that a load balancer serves stays, whatever is said', () => {
    for (const unbound of [undefined, 'false', 'true']) expect(planned(balancer, over, unbound)).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('is served by arn:')] });
  });

  it('one of which nobody knows what it serves stays until somebody has looked', () => {
    for (const unbound of [undefined, 'false']) expect(planned(unread, over, unbound)).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('is not known')] });
    const said = planned(unread, over, 'true');
    expect(said).toMatchObject({ kind: 'plan', plan: { risk: 'R3', breaks: [expect.stringContaining('said by whoever made this plan')] } });
  });

  it('one that is valid stays', () => {
    expect(planned(is([]), valid, 'true')).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('is valid until')] });
    expect(planned(is([]), over)).toMatchObject({ kind: 'plan' });
  });

  it('AWS does not tell what it serves: the finding comes with a guide and not with its deletion', async () => {
    expect(knownValue(certificate.expires)).toBeDefined();
  });
});
