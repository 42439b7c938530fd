import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { all, document, held, is, madeAccount, madeKey, madePolicy, madeRole, madeUser } from '../../account/cases.ts';
import type { AccountState } from '../../account/state.ts';
import { main } from '../command-line.ts';
import { testHost } from '../host.test-kit.ts';
import type { Host } from '../host.ts';

/** When every command of a test runs, UTC; only waiting moves it on. */
export const now = '2026-03-02T09:00:00Z';

/** Two administrators, and a user with a key that nobody uses and one that is Inactive. */
export const account: AccountState = madeAccount({
  users: [
    madeUser('chief', { inline: held({ all: is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }])) }) }),
    madeUser('deputy', { inline: held({ all: is(document([{ Effect: 'Allow', Action: '*', Resource: '*' }])) }) }),
    madeUser('ann', {
      login: is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) }),
      accessKeys: all(
        madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at: '2025-06-01T00:00:00Z', service: 's3', region: 'eu-west-1' }) }),
        madeKey('AKIAEXAMPLE000000002', {
          status: is('Inactive'),
          lastUsed: is({ at: '2025-03-01T00:00:00Z', service: 's3', region: 'eu-west-1' }),
        }),
      ),
    }),
    madeUser('bob', { accessKeys: all(madeKey('AKIAEXAMPLE000000003')) }),
  ],
  roles: [madeRole('app', { inline: held({ 'own/policy': is(document([{ Effect: 'Allow', Action: 's3:*', Resource: '*' }])) }) })],
  policies: [
    madePolicy('tools', [
      { Sid: 'Work', Effect: 'Allow', Action: 's3:*', Resource: '*' },
      { Sid: 'Look', Effect: 'Allow', Action: 'ec2:DescribeRegions', Resource: '*' },
    ]),
  ],
});

/** A folder of its own in which commands run, with the account in `account.json`. */
export interface RemedyFolder {
  path: string;
  write: (name: string, text: string) => string;
  /** Runs a command in the folder. `typed` are answers at the terminal, in order; nobody sits there unless given. */
  run: (args: readonly string[], typed?: readonly string[]) => Promise<{ code: number; out: string; note: string }>;
  /** Moves the time on. */
  pass: (seconds: number) => void;
  close: () => void;
}

export function remedyFolder(): RemedyFolder {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'trailward-remedy-'));
  writeFileSync(join(path, 'account.json'), JSON.stringify(account));
  let [seconds, serial] = [0, 0];
  const time = () => Date.parse(now) + seconds * 1_000;
  return {
    path,
    write: (name, text) => {
      writeFileSync(join(path, name), text);
      return name;
    },
    run: async (args, typed) => {
      const { host, said } = testHost();
      const answers = [...(typed ?? [])];
      const whole: Host = {
        ...host,
        now: time,
        clock: {
          utc: () => `${new Date(time()).toISOString().slice(0, 19)}Z`,
          sleep: async (more) => {
            seconds += more;
          },
        },
        randomHex: (bytes) => {
          serial += 1;
          return String(serial).padStart(2 * bytes, '0');
        },
        ...(typed === undefined ? {} : { askLine: async () => answers.shift() }),
      };
      const before = process.cwd();
      process.chdir(path);
      const code = await main(args, whole).finally(() => process.chdir(before));
      return { code, out: said.out, note: said.note };
    },
    pass: (more) => {
      seconds += more;
    },
    close: () => rmSync(path, { recursive: true }),
  };
}
