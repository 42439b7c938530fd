import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madeRole, madeUser } from '../../src/account/cases.ts';
import type { Model } from '../../src/aws/embedded/model.ts';
import { answerXml, errorXml } from '../../src/aws/embedded/xml.ts';
import { useCli } from './kit/use-cli.ts';

const key = 'AKIAEXAMPLE000000001';
const allow = document([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }]);
const state = madeAccount({
  users: [madeUser('alice', { accessKeys: all(madeKey(key)), inline: held({ wide: is(allow) }) })],
  roles: [madeRole('deploy', { inline: held({ wide: is(allow) }) })],
});
const stage = useCli(() => state);

let plan: string;
let journal: string;

beforeEach(() => {
  plan = join(stage().folder, 'plan.json');
  journal = join(stage().folder, 'journal.jsonl');
});

async function planned(action: string, target: string): Promise<void> {
  const { code, note } = await stage().run(['plan', '--live', ...stage().aws, '--action', action, '--target', target, '--output', plan]);
  expect(code, note).toBe(0);
}

const apply = () =>
  stage().run([
    'apply',
    plan,
    ...stage().aws,
    '--yes',
    ...['alice', 'deploy', 'mallory'].flatMap((name) => ['--confirm', name]),
    '--journal',
    journal,
  ]);

describe('between plan and apply', () => {
  it.each<[string, string, string, (model: Model) => void, string]>([
    [
      'a user that was deleted and made again under its name',
      'deactivate-access-key',
      `access-key:${key}`,
      ({ users }) => Object.assign(users[0] ?? {}, { id: 'AIDAEXAMPLEANOTHER' }),
      'user alice was deleted and made again since: its unique id is "AIDAEXAMPLEANOTHER" and was "AIDAEXAMPLEALICE"',
    ],
    [
      'a role that was deleted and made again under its name',
      'remove-inline-policy',
      'inline-policy:role/deploy/wide',
      ({ roles }) => Object.assign(roles[0] ?? {}, { id: 'AROAEXAMPLEANOTHER' }),
      'role deploy was deleted and made again since',
    ],
    [
      'a user that is gone',
      'deactivate-access-key',
      `access-key:${key}`,
      ({ users }) => users.splice(0, 1),
      'There is no user alice any more',
    ],
    [
      'a key that is gone',
      'deactivate-access-key',
      `access-key:${key}`,
      ({ users }) => users[0]?.keys.splice(0, 1),
      `access key ${key} status is nothing`,
    ],
    [
      'a policy that says something else',
      'remove-inline-policy',
      'inline-policy:user/alice/wide',
      ({ users }) => users[0]?.inline.set('wide', document([{ Effect: 'Deny', Action: '*', Resource: '*' }])),
      'Things are not as they were when the plan was made',
    ],
  ])('%s is told, and nothing is called', async (_name, action, target, meddle, says) => {
    await planned(action, target);
    meddle(stage().fake.model);
    const { code, note } = await apply();
    expect(note).toContain(says);
    expect(code).toBe(3);
    expect(stage().written).toEqual([]);
  });

  it('credentials of another account are refused', async () => {
    await planned('deactivate-access-key', `access-key:${key}`);
    stage().fake.model.account = '999988887777';
    const { code, note } = await apply();
    expect(note).toContain('The plan is for account 111122223333, and the credentials are for 999988887777');
    expect(code).toBe(2);
    expect(stage().written).toEqual([]);
  });
});

describe('midway', () => {
  it('credentials that are for another account from the second step on stop it there', async () => {
    const { fake, written, run, aws } = stage();
    await planned('deactivate-access-key', `access-key:${key}`);
    const { around } = fake;
    fake.around = (action, carryOut, form) => {
      const elsewhere = written.length > 0 && action === 'GetCallerIdentity';
      const Arn = 'arn:aws:iam::999988887777:user/administrator';
      return elsewhere
        ? { status: 200, body: answerXml(action, { Account: '999988887777', Arn, UserId: 'x' }) }
        : around(action, carryOut, form);
    };
    const { code, note } = await apply();
    expect(note).toContain('Stopped at step 2 (account): The plan is for account 111122223333, and the credentials are for 999988887777');
    expect(code).toBe(3);
    expect(written).toEqual(['UpdateAccessKey']);
    // With the right ones it goes on, and the step that was done is not done again.
    fake.around = around;
    expect((await run(['resume', journal, ...aws])).code).toBe(0);
    expect(written).toEqual(['UpdateAccessKey', 'TagUser']);
  });

  it('credentials that end stop it, and it can be gone on with', async () => {
    const { fake, written, run, aws } = stage();
    await planned('deactivate-access-key', `access-key:${key}`);
    const { around } = fake;
    fake.around = (action, carryOut, form) =>
      written.length > 0
        ? { status: 403, body: errorXml('ExpiredToken', 'The security token is expired') }
        : around(action, carryOut, form);
    const { code, note } = await apply();
    expect(note).toContain('TW_AWS_CREDENTIALS');
    expect(code).toBe(2);
    fake.around = around;
    expect((await run(['resume', journal, ...aws])).code).toBe(0);
    expect(written).toEqual(['UpdateAccessKey', 'TagUser']);
  });

  it('what somebody else changes stops it before the next call, and what was done is taken back', async () => {
    const { fake, written, run, aws, folder } = stage();
    await planned('deactivate-access-key', `access-key:${key}`);
    const { around } = fake;
    fake.around = (action, carryOut, form) => {
      const answer = around(action, carryOut, form);
      if (action === 'UpdateAccessKey') fake.model.users[0]?.tags.set('team', 'red');
      return answer;
    };
    const { code, note } = await apply();
    expect(code, note).toBe(3);
    expect(note).toContain('tag team is "red"');
    expect(written).toEqual(['UpdateAccessKey']);
    fake.around = around;
    fake.model.users[0]?.tags.clear();
    const back = await run([
      'rollback',
      journal,
      ...aws,
      '--yes',
      '--confirm',
      'alice',
      '--output',
      join(folder, 'back.json'),
      '--journal',
      join(folder, 'back.jsonl'),
    ]);
    expect(back.code, back.note).toBe(0);
    expect(fake.model.users[0]?.keys[0]?.status).toBe('Active');
    expect(readFileSync(join(folder, 'back.jsonl'), 'utf8')).toContain('"kind":"end"');
  });
});
