import { describe, expect, it } from 'vitest';
import { all, is, madeAccount, madeKey, madeUser } from '../../../src/account/cases.ts';
import { errorXml } from '../../../src/aws/embedded/xml.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { useFake } from '../kit/use-fake.ts';
import { atATime } from './at-a-time.ts';

const now = '2026-03-02T09:00:00Z';
const fake = useFake();

const wish = (action: string, target: string, parameters: Readonly<Record<string, string>> = {}) => ({ action, target, parameters });
const callsOf = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));

describe('defect 8, a password that was never used passes for used', () => {
  const set = (at: string) => ({ login: is({ created: is(at), passwordResetRequired: is(false) }), passwordLastChanged: is(at) });
  const old = madeUser('old', set('2025-11-02T09:00:00Z'));
  const young = madeUser('young', set('2026-02-20T09:00:00Z'));
  // It signed in long ago with a password that it has no more.
  const back = madeUser('back', { ...set('2026-02-20T09:00:00Z'), passwordLastUsed: is('2025-01-01T09:00:00Z') });
  const state = madeAccount({ users: [old, young, back] });
  const finding = (name: string) => `iam_user_console_unused:user/${name}`;

  it('as AWS tells it, it fails by its age, and passes while it is new', async () => {
    const { statuses, collected } = atATime(fake(), state, now);
    expect((await collected()).users.by.get('old')?.passwordLastUsed.kind).not.toBe('known');
    const found = await statuses();
    expect(['old', 'young', 'back'].map((name) => found.get(finding(name)))).toEqual(['FAIL', 'PASS', 'PASS']);
  });

  it('its remedy goes by its age, too, and the finding is gone', async () => {
    const { found, applied, statuses, planned } = atATime(fake(), state, now);
    const made = await found([finding('old')]);
    if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
    expect(callsOf(made.plan)).toMatchObject([{ action: 'DeleteLoginProfile', parameters: { UserName: 'old' } }]);
    for (const name of ['young', 'back'])
      expect(await planned(wish('remove-login-profile', `user:${name}`))).toMatchObject({
        kind: 'refused',
        reasons: [expect.stringContaining('got its password at 2026-02-20')],
      });
    expect((await applied(made.plan)).outcome).toEqual({ kind: 'applied' });
    expect((await statuses()).get(finding('old'))).toBe('NOT_APPLICABLE');
  });

  it('the user can be put into quarantine by it', async () => {
    const { planned } = atATime(fake(), state, now);
    expect(await planned(wish('quarantine-unused-principal', 'user:old'))).toMatchObject({ kind: 'plan' });
    expect(await planned(wish('quarantine-unused-principal', 'user:young'))).toMatchObject({
      kind: 'refused',
      reasons: [expect.stringContaining('got its password')],
    });
  });
});

const used = (at: string) => is({ at, service: 's3', region: 'us-east-1' });
/** Of each key: when it was made, when it was last used. */
const keys = {
  AKIAEXAMPLE000000OLD: { created: is('2022-01-01T00:00:00Z'), lastUsed: used('2026-03-02T08:00:00Z') },
  AKIAEXAMPLE0000IDLED: { created: is('2022-01-01T00:00:00Z'), lastUsed: used('2025-11-01T00:00:00Z') },
  AKIAEXAMPLE0000NEVER: { created: is('2025-06-01T00:00:00Z') },
  AKIAEXAMPLE0000FRESH: { created: is('2026-02-25T00:00:00Z') },
};
const [inUse, idle, never, fresh] = [
  'AKIAEXAMPLE000000OLD',
  'AKIAEXAMPLE0000IDLED',
  'AKIAEXAMPLE0000NEVER',
  'AKIAEXAMPLE0000FRESH',
] as const;
const holders = madeAccount({
  users: [inUse, idle, never, fresh].map((id, index) => madeUser(`user${index}`, { accessKeys: all(madeKey(id, keys[id])) })),
});
const statusOf = (id: string) =>
  fake()
    .fake.model.users.flatMap((one) => one.keys)
    .find((key) => key.id === id)?.status;

describe('defect 13, the age of a key is taken for its use', () => {
  it('a key that is old and was used today stays Active, one that lies idle goes, and a new one has its time', async () => {
    const { planned, applied } = atATime(fake(), holders, now);
    const made = await planned(wish('deactivate-unused-access-keys', 'account'));
    if (made.kind !== 'plan') throw new Error(JSON.stringify(made));
    expect((await applied(made.plan)).outcome).toEqual({ kind: 'applied' });
    expect([inUse, idle, never, fresh].map(statusOf)).toEqual(['Active', 'Inactive', 'Inactive', 'Active']);
    // Nothing is deleted by age, and what was cut off tells since when it was idle.
    expect(callsOf(made.plan).map(({ action }) => action)).not.toContain('DeleteAccessKey');
    expect(made.plan.breaks.join()).toContain(`Access key ${idle} of user user1 was last used at 2025-11-01T00:00:00Z, for s3`);
  });

  it('the finding about idle keys goes by use, and the finding about age is met by rotation', async () => {
    const { statuses, found } = atATime(fake(), holders, now);
    const all = await statuses();
    expect([inUse, idle, never, fresh].map((id) => all.get(`iam_user_access_key_unused:access-key/${id}`))).toEqual([
      'PASS',
      'FAIL',
      'FAIL',
      'PASS',
    ]);
    const old = await found([`iam_user_access_key_rotated:access-key/${inUse}`]);
    if (old.kind !== 'plan') throw new Error(JSON.stringify(old));
    const steps = old.plan.steps.map((step) => (step.kind === 'call' ? step.call.action : step.gate.kind));
    // The old one is cut off only once the new one is in use.
    expect(steps.indexOf('CreateAccessKey')).toBe(0);
    expect(steps.indexOf('key-used')).toBeLessThan(steps.indexOf('UpdateAccessKey'));
    expect(steps).toContain('key-used');
  });
});

describe('defect 17, last use is looked for in the list of keys', () => {
  it('each key is asked for by GetAccessKeyLastUsed, and what a list says beside counts for nothing', async () => {
    const { statuses } = atATime(fake(), holders, now);
    const asked: string[] = [];
    fake().fake.around = (action, carryOut) => {
      asked.push(action);
      const { status, body } = carryOut();
      return {
        status,
        body: action === 'ListAccessKeys' ? body.replaceAll('<Status>', '<LastUsedDate>2026-03-02T08:59:00Z</LastUsedDate><Status>') : body,
      };
    };
    const found = await statuses();
    expect(asked.filter((action) => action === 'GetAccessKeyLastUsed')).toHaveLength(4);
    expect([inUse, idle, never].map((id) => found.get(`iam_user_access_key_unused:access-key/${id}`))).toEqual(['PASS', 'FAIL', 'FAIL']);
  });

  it('where it may not be asked, the use is unknown: no key passes, and none is cut off', async () => {
    const { statuses, planned, collected } = atATime(fake(), holders, now);
    fake().fake.around = (action, carryOut) =>
      ['GetAccessKeyLastUsed', 'GetCredentialReport'].includes(action) ? { status: 403, body: errorXml('AccessDenied', 'no') } : carryOut();
    expect((await collected()).users.by.get('user1')?.accessKeys.items[idle]?.lastUsed).toMatchObject({
      kind: 'unknown',
      permission: 'iam:GetAccessKeyLastUsed',
    });
    const found = await statuses();
    expect([inUse, idle, never].map((id) => found.get(`iam_user_access_key_unused:access-key/${id}`))).toEqual([
      'UNKNOWN',
      'UNKNOWN',
      'UNKNOWN',
    ]);
    const made = await planned(wish('deactivate-unused-access-keys', 'account'));
    expect(made).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('was last used is not known')] });
  });
});
