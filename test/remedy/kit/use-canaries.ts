import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, expect, vi } from 'vitest';
import type { AccountState } from '../../../src/account/state.ts';
import { type CliStage, type Said, type Typing, useCli } from './use-cli.ts';

/** The command line with secrets of which each is told apart, and what was said by every command so far. */
export interface CanaryStage extends CliStage {
  /** Secrets of the caller, secrets that AWS answers; passwords are added as calls set them. */
  canaries: Map<string, string>;
  said: Said[];
  /** Names of the passwords that were set. */
  passwords: () => string[];
  /** Adds the password that a call sets. */
  learn: (form: URLSearchParams | undefined) => void;
  /** An answer of the fake with the secrets of this test in it. */
  planted: (answer: { status: number; body: string }) => { status: number; body: string };
  /** Where a secret is found: what is in the folder, and `output` for what was said. */
  found: (secret: string) => string[];
  /** Proves that nothing is told of any secret, but in the file of each of these that was handed over, which only its owner may read. */
  onlyHandedOver: (...names: readonly string[]) => void;
  /** Plans an action on the account; gives the path of the plan. */
  planned: (action: string, target: string, ...more: readonly string[]) => Promise<string>;
  /** Applies a plan, its journal beside it, with files handed over into `hand`. */
  applied: (plan: string, flags?: readonly string[], typing?: Typing) => Promise<Said>;
}

/** Gives each test a command line against a fake whose secrets, and those of the caller, are canaries. */
export function useCanaries(state: () => AccountState): () => CanaryStage {
  const cli = useCli(state);
  let stage: CanaryStage | undefined;
  beforeEach(() => {
    stage = canaryStage(cli());
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', stage.canaries.get('callerSecret'));
    vi.stubEnv('AWS_SESSION_TOKEN', stage.canaries.get('sessionToken'));
  });
  return () => {
    if (stage === undefined) throw new Error('The stage was not set.');
    return stage;
  };
}

function canaryStage(cli: CliStage): CanaryStage {
  const made = (name: string) => [name, `${name}${randomBytes(15).toString('hex')}`] as const;
  // The seed is Base32 text.
  const seed = Array.from(randomBytes(64), (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(byte % 32)).join('');
  const canaries = new Map<string, string>([made('callerSecret'), made('sessionToken'), made('answeredSecret'), ['seed', seed]]);
  const { fake, folder, aws, files } = cli;
  const { around } = fake;
  const stage: CanaryStage = {
    ...cli,
    canaries,
    said: [],
    passwords: () => [...canaries.keys()].filter((name) => name.startsWith('password')),
    learn: (form) => {
      const password = form?.get('Password');
      if (typeof password === 'string') canaries.set(`password ${canaries.size}`, password);
    },
    planted: ({ status, body }) => ({
      status,
      body: body
        .replaceAll('not-a-secret', canaries.get('answeredSecret') ?? '')
        .replace(/<Base32StringSeed>[^<]*/, `<Base32StringSeed>${Buffer.from(seed).toString('base64')}`),
    }),
    found: (secret) => {
      const paths = files().flatMap(({ path, text }) => (shows(text, secret) ? [path.slice(folder.length + 1).replace(/\/.*/, '')] : []));
      return [...new Set([...paths, ...(stage.said.some(({ out, note }) => shows(out + note, secret)) ? ['output'] : [])])];
    },
    onlyHandedOver: (...names) => {
      for (const [name, secret] of canaries) expect(stage.found(secret), name).toEqual(names.includes(name) ? ['hand'] : []);
      for (const { path, mode } of files().filter((file) => file.path.startsWith(join(folder, 'hand')))) expect(mode, path).toBe(0o600);
    },
    run: async (args, typing) => {
      const one = await cli.run(args, typing);
      stage.said.push(one);
      return one;
    },
    planned: async (action, target, ...more) => {
      const path = join(folder, `${action}.json`);
      const { code, note } = await stage.run(['plan', '--live', ...aws, '--action', action, '--target', target, '--output', path, ...more]);
      expect(code, note).toBe(0);
      return path;
    },
    applied: (plan, flags = [], typing = {}) => {
      const confirm = ['--yes', '--confirm', 'alice', '--confirm', 'bob'];
      return stage.run(['apply', plan, ...aws, '--hand-over', join(folder, 'hand'), '--journal', `${plan}l`, ...confirm, ...flags], typing);
    },
  };
  fake.around = (action, carryOut, form) => {
    stage.learn(form);
    return around(action, () => stage.planted(carryOut()), form);
  };
  return stage;
}

/** Every form in which a secret could be somewhere. */
function forms(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const plain = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), [...secret].reverse().join('')];
  return [...plain, base64, Buffer.from(secret).toString('hex')];
}

/** Six digits are among those of any digest, so that short ones count only by themselves. */
function shows(text: string, secret: string): boolean {
  return forms(secret).some((form) =>
    form.length > 6 ? text.includes(form) : new RegExp(`(?<![0-9A-Za-z])${form}(?![0-9A-Za-z])`).test(text),
  );
}
