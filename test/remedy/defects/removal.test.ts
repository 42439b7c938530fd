import { describe, expect, it } from 'vitest';
import { all, is, madeAccount, madeCertificate, madeKey, madeRole, madeUser } from '../../../src/account/cases.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { everyCase } from '../kit/every-case.ts';
import { planCase } from '../kit/plan-case.ts';
import { useCli } from '../kit/use-cli.ts';
import { withAnotherAdministrator } from '../kit/whole-state.ts';
import { byCommand } from './by-command.ts';

const login = is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) });
const callsOf = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));

describe('defect 7, the whole trust policy is replaced', () => {
  const flow = '{"Sid":"Flow", "Effect":"Allow", "Principal":{"Service":"vpc-flow-logs.amazonaws.com"}, "Action":"sts:AssumeRole"}';
  const anyone = '{ "Sid" : "Anyone", "Effect":"Allow", "Principal":{"AWS":"*"}, "Action":"sts:AssumeRole"}';
  const partner =
    '{  "Sid": "Partner", "Effect": "Allow",  "Principal": {"AWS": ["arn:aws:iam::999999999999:root"]}, "Action": ["sts:AssumeRole", "sts:TagSession"], "Condition": {"StringEquals": {"sts:ExternalId": "a b"}}}';
  const trust = (...statements: readonly string[]) => `{ "Version":"2012-10-17",\n "Statement":[ ${statements.join(' ,\n  ')} ]}`;
  const old = trust(partner, flow, anyone);
  const stage = useCli(() =>
    withAnotherAdministrator(madeAccount({ users: [madeUser('alice')], roles: [madeRole('logs', { trust: is(old) })] })),
  );
  const inForce = () => stage().fake.model.roles.find(({ name }) => name === 'logs')?.trust ?? '';

  it('one statement gets its condition, the others stay letter by letter, and all comes back', async () => {
    const { plan, apply, rollback } = byCommand(stage(), ['logs']);
    const made = await plan('deputy', '--action', 'add-trust-condition', '--target', 'role:logs', '--param', 'source-account=111122223333');
    expect(callsOf(made.plan()).map(({ action }) => action)).toEqual(['UpdateAssumeRolePolicy']);
    expect((await apply('deputy')).code).toBe(0);
    for (const kept of [partner, anyone]) expect(inForce()).toContain(kept);
    const condition = { StringEquals: { 'aws:SourceAccount': '111122223333' } };
    expect(JSON.parse(inForce())).toEqual({
      ...JSON.parse(old),
      Statement: [JSON.parse(partner), { ...JSON.parse(flow), Condition: condition }, JSON.parse(anyone)],
    });
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
    expect(JSON.parse(inForce()).Statement[2]).toEqual({
      ...JSON.parse(anyone),
      Principal: { AWS: 'arn:aws:iam::111122223333:user/alice' },
    });
  });
});

describe('defect 7, an initial key is deleted at once', () => {
  const key = 'AKIAEXAMPLE000000009';
  const made = is('2026-01-05T10:00:00Z');
  const alice = madeUser('alice', { created: made, login, accessKeys: all(madeKey(key, { created: made })) });
  const stage = useCli(() => madeAccount({ users: [alice, madeUser('bob'), madeUser('carol')] }));
  const statusNow = () =>
    stage()
      .fake.model.users.flatMap(({ keys }) => keys)
      .find(({ id }) => id === key)?.status;

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
    for (const unbound of [undefined, 'false', 'true'])
      expect(planned(balancer, over, unbound)).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('is served by arn:')] });
  });

  it('one of which nobody knows what it serves stays until somebody has looked', () => {
    for (const unbound of [undefined, 'false'])
      expect(planned(unread, over, unbound)).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('is not known')] });
    const said = planned(unread, over, 'true');
    expect(said).toMatchObject({ kind: 'plan', plan: { risk: 'R3', breaks: [expect.stringContaining('said by whoever made this plan')] } });
  });

  it('one that is valid stays', () => {
    expect(planned(is([]), valid, 'true')).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('is valid until')] });
    expect(planned(is([]), over)).toMatchObject({ kind: 'plan' });
  });
});

describe('defect 7, a certificate is deleted of which nobody looked what it serves', () => {
  const stage = useCli(() => madeAccount({ serverCertificates: [madeCertificate('web', { expires: is('2026-01-01T00:00:00Z') })] }));

  it('AWS does not tell it, so the finding comes with a guide to look, and its deletion is refused', async () => {
    const { plan, statuses } = byCommand(stage(), []);
    const finding = 'iam_server_certificate_not_expired:server-certificate/web';
    expect((await statuses()).get(finding)).toBe('FAIL');
    const guide = await plan('guide', finding);
    expect([guide.code, guide.out]).toEqual([0, expect.stringContaining('describe-load-balancers')]);
    const refused = await plan('gone', finding, '--action', 'delete-expired-server-certificate');
    expect([refused.code, refused.note]).toEqual([2, expect.stringContaining('What serves server certificate web is not known')]);
    const every = await plan('every', '--all');
    expect(callsOf(every.plan()).map(({ action }) => action)).not.toContain('DeleteServerCertificate');
    expect(stage().written).toEqual([]);
  });
});
