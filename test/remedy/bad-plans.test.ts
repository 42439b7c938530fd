import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { all, madeAccount, madeKey, madeUser } from '../../src/account/cases.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';
import { digestOf } from '../../src/remediation/plan/digest.ts';
import { useCli } from './kit/use-cli.ts';

const [key, other] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'];
const state = madeAccount({
  users: [madeUser('alice', { accessKeys: all(madeKey(key)) }), madeUser('bob', { accessKeys: all(madeKey(other)) })],
});
const stage = useCli(() => state);

/** The plan that is spoilt, as text and as JSON. */
let text: string;
let path: string;

beforeEach(async () => {
  const { run, aws, folder } = stage();
  path = join(folder, 'plan.json');
  await run(['plan', '--live', ...aws, '--action', 'deactivate-access-key', '--target', `access-key:${key}`, '--output', path]);
  text = readFileSync(path, 'utf8');
});

/** Applies what the file holds now, and proves that it is refused with the reason, and that nothing was changed. */
async function refused(says: string): Promise<void> {
  const { run, aws, folder, written, fake } = stage();
  const journal = join(folder, 'journal.jsonl');
  const confirm = ['alice', 'bob', '111122223333', `Make access key ${key} of user alice Inactive`].flatMap((name) => ['--confirm', name]);
  const { code, note } = await run(['apply', path, ...aws, '--yes', ...confirm, '--journal', journal]);
  expect(note).toContain(says);
  expect(code, note).toBeGreaterThan(0);
  expect(written).toEqual([]);
  expect(fake.model.users.flatMap(({ keys }) => keys.map(({ status }) => status))).toEqual(['Active', 'Active']);
}

it('applies as it was written, whatever its layout', async () => {
  const { run, aws, written } = stage();
  writeFileSync(path, JSON.stringify(JSON.parse(text)));
  const { code, note } = await run(['apply', path, ...aws, '--yes', '--confirm', 'alice', '--journal', `${path}l`]);
  expect(code, note).toBe(0);
  expect(written).toEqual(['UpdateAccessKey', 'TagUser']);
});

describe('a file that is no plan is refused', () => {
  it.each<[string, (whole: string) => string | undefined, string]>([
    ['that is cut off', (whole) => whole.slice(0, -200), 'no JSON object'],
    ['that is empty', () => '', 'no JSON object'],
    ['that is a list', (whole) => `[${whole}]`, 'no plan of Trailward'],
    ['that is something else', () => '{"kind":"terraform"}', 'no plan of Trailward'],
    ['that is not there', () => undefined, 'could not be read'],
    ['of a later version', (whole) => whole.replace('"schemaVersion": 1', '"schemaVersion": 2'), 'version 2, and this Trailward knows 1'],
    ['of a version that is a text', (whole) => whole.replace('"schemaVersion": 1', '"schemaVersion": "1"'), 'version 1'],
    ['with one character changed', (whole) => whole.replace('"title": "D', '"title": "d'), 'changed after it was written'],
    ['with another user in a call', (whole) => whole.replace('"UserName": "alice"', '"UserName": "bob"'), 'changed after it was written'],
    ['with another id', (whole) => whole.replace(/"id": "[0-9a-f]{12}"/, '"id": "000000000000"'), 'changed after it was written'],
    ['with another expiry', (whole) => whole.replace(/"expires": "\d{4}/, '"expires": "2099'), 'changed after it was written'],
    ['with a member more', (whole) => whole.replace('{', '{"note": "by hand",'), 'not whole'],
    ['with a member less', (whole) => whole.replace(/"breaks": \[[^\]]*\],/, ''), 'not whole'],
    [
      'with a member twice',
      (whole) => whole.replace('"account": "111122223333"', '"account": "111122223333", "account": "999988887777"'),
      'changed after it was written',
    ],
  ])('%s', async (_name, spoil, says) => {
    const spoilt = spoil(text);
    expect(spoilt).not.toBe(text);
    if (spoilt === undefined) rmSync(path);
    else writeFileSync(path, spoilt);
    await refused(says);
  });
});

describe('a plan that somebody changed, and whose digests were made to fit, is refused', () => {
  it.each<[string, (plan: JsonObject) => void, string]>([
    ['when it has expired', (plan) => set(plan, ['expires'], '2026-01-01T00:00:00Z'), 'The plan expired at 2026-01-01T00:00:00Z'],
    ['before its time', (plan) => set(plan, ['notBefore'], '2090-01-01T00:00:00Z'), 'may not be applied before 2090-01-01T00:00:00Z'],
    ['for another account', (plan) => set(plan, ['account'], '999988887777'), 'the credentials are for 111122223333'],
    ['for another partition', (plan) => set(plan, ['partition'], 'aws-cn'), 'The plan is for the partition aws-cn'],
    [
      'for another caller',
      (plan) => set(plan, ['caller'], 'arn:aws:iam::111122223333:role/responder'),
      'to be applied by arn:aws:iam::111122223333:role/responder',
    ],
    [
      'when it calls another user',
      (plan) => set(plan, ['steps', 0, 'call', 'parameters', 'UserName'], 'bob'),
      'Step 1 names other permissions',
    ],
    [
      'when it calls another user than it speaks of, with the permissions for that',
      (plan) => {
        set(plan, ['steps', 0, 'call', 'parameters'], { UserName: 'bob', AccessKeyId: other, Status: 'Inactive' });
        set(plan, ['steps', 0, 'permissions', 0, 'resource'], 'arn:aws:iam::111122223333:user/*bob');
      },
      'would change user bob, of which the plan says nothing',
    ],
    [
      'when it does another thing than it says',
      (plan) => set(plan, ['steps', 0, 'call', 'parameters', 'Status'], 'Active'),
      'status is "Active", and was expected to be "Inactive"',
    ],
    [
      'when it says that something else comes of it',
      (plan) => set(plan, ['steps', 0, 'after', 0, 'facts', 'tag harmless'], 'yes'),
      'tag harmless is nothing',
    ],
    [
      'when it calls what no plan may hold',
      (plan) => set(plan, ['steps', 0, 'call', 'action'], 'ListUsers'),
      'iam:ListUsers, which no plan may hold',
    ],
    [
      'when it calls another service',
      (plan) => set(plan, ['steps', 0, 'call', 'service'], 'ec2'),
      'ec2:UpdateAccessKey, which no plan may hold',
    ],
    [
      'when it makes another call',
      (plan) => set(plan, ['steps', 0, 'call', 'action'], 'DeleteAccessKey'),
      'makes a call that deactivate-access-key, by which it says to be, does not make',
    ],
    [
      'when it says less than the risk',
      (plan) => {
        set(plan, ['risk'], 'R0');
        set(plan, ['steps', 0, 'risk'], 'R0');
        set(plan, ['steps', 1, 'risk'], 'R0');
      },
      'says R0, and such a call is',
    ],
    ['when it says less than its steps', (plan) => set(plan, ['risk'], 'R0'), 'The plan says R0, and a step has'],
    ['when it asks for fewer permissions', (plan) => set(plan, ['steps', 0, 'permissions'], []), 'other permissions than its call takes'],
    [
      'when it takes something from the answer',
      (plan) => set(plan, ['steps', 0, 'binds'], { secret: 'AccessKey.SecretAccessKey' }),
      'takes other things from the answer',
    ],
    ['when it expects nothing', (plan) => set(plan, ['steps', 0, 'before'], []), 'Step 1 expects nothing of the state before'],
    [
      'when it holds a secret',
      (plan) => set(plan, ['steps', 0, 'call', 'parameters', 'Password'], 'hunter2-Hunter2'),
      'Step 1 holds a secret, Password',
    ],
    ['when its steps are out of their order', (plan) => set(plan, ['steps', 0, 'number'], 2), 'Step 2 is out of its order'],
    ['when a step is missing', (plan) => Array.isArray(plan['steps']) && plan['steps'].shift(), 'Step 2 is out of its order'],
    [
      'when it would be taken back to something else',
      (plan) =>
        set(
          plan,
          ['steps', 0, 'undo', 'calls'],
          [
            {
              service: 'iam',
              action: 'AttachUserPolicy',
              parameters: { UserName: 'bob', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' },
            },
          ],
        ),
      'Step 1 would be taken back by changing user bob, which it does not touch',
    ],
    [
      'when it uses a value that no step gives',
      (plan) => set(plan, ['steps', 1, 'call', 'parameters', 'UserName'], { $from: 'step9.UserName' }),
      'Step 2 names other permissions',
    ],
  ])('%s', async (_name, spoil, says) => {
    const plan: Json = JSON.parse(text);
    if (!isJsonObject(plan)) throw new Error('no plan');
    spoil(plan);
    writeFileSync(path, JSON.stringify(refitted(plan)));
    await refused(says);
  });
});

/** Sets a value at a path. */
function set(value: Json, [key, ...rest]: readonly (string | number)[], to: Json): void {
  if (key === undefined || typeof value !== 'object' || value === null) throw new Error('There is no such place.');
  if (rest.length === 0) Reflect.set(value, key, to);
  else set(Reflect.get(value, key), rest, to);
}

/** The plan with digests that fit what it says now. */
function refitted({ id: _, digest: __, ...body }: JsonObject): JsonObject {
  const steps = Array.isArray(body['steps']) ? body['steps'] : [];
  for (const step of steps) if (isJsonObject(step)) step['beforeHash'] = digestOf(step['before']);
  const digest = digestOf(body);
  return { ...body, id: digest.slice(0, 12), digest };
}
