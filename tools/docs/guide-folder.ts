import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/cli/command-line.ts';
import type { Host } from '../../src/cli/host.ts';
import { root } from '../root.ts';
import type { Example } from './example.ts';
import { fakeAccount } from './fake-account.ts';
import type { RunExample } from './readme.ts';

/** A folder in which the examples of one guide run one after the other, each finding what those before it left. */
export interface GuideFolder {
  run: RunExample;
  close: () => Promise<void>;
}

/** The time of day in every guide; only waiting moves it on. */
const morning = '2026-03-10T09:00:00Z';

/** Commands that talk to AWS whatever their flags are. */
const remote = ['apply', 'collect', 'resume', 'rollback'];

/**
 * A new folder with a copy of `demo/` in it. Commands run in this process, which is quick, with a terminal of 100 columns
 * that nobody sits at. What talks to AWS talks to a fake on this machine, which holds the account of `file`.
 */
export function guideFolder(file = 'demo/account.json'): GuideFolder {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'trailward-guide-'));
  cpSync(join(root, 'demo'), join(folder, 'demo'), { recursive: true });
  let [seconds, serial] = [0, 0];
  const now = () => new Date(Date.parse(morning) + seconds * 1_000);
  const account = fakeAccount(readFileSync(join(folder, file), 'utf8'), now);
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (example) => {
      // After one that fails none is run.
      const next = last.then(() => run(example));
      last = next;
      return next;
    },
    close: async () => {
      await account.stop();
      rmSync(folder, { recursive: true });
    },
  };

  async function run({ args, exit = 0, used }: Example): Promise<string> {
    if (used !== undefined) (await account.fake()).useKey(used);
    const isRemote = args.includes('--live') || remote.includes(args[0] ?? '');
    const endpoint = isRemote ? ['--endpoint', (await account.fake()).endpoint, '--region', 'us-east-1'] : [];
    const said: string[] = [];
    const before = process.cwd();
    process.chdir(folder);
    const code = await main([...args, ...endpoint], hostOf(said)).finally(() => process.chdir(before));
    const output = said.join('');
    if (code !== exit) throw new Error(`trailward ${args.join(' ')} ended with ${code}, not ${exit}:\n${output}`);
    for (const path of [root, folder])
      if (output.includes(path)) throw new Error(`trailward ${args.join(' ')} shows ${path}, which is another path elsewhere.`);
    return output;
  }

  function hostOf(said: string[]): Host {
    return {
      out: async (text) => void said.push(text),
      note: (text) => void said.push(text),
      stdin: (async function* () {})(),
      width: 100,
      colour: false,
      interactive: false,
      now: () => now().getTime(),
      randomHex: (bytes) => {
        serial += 1;
        return String(serial).padStart(2 * bytes, '0');
      },
      clock: {
        utc: () => `${now().toISOString().slice(0, 19)}Z`,
        sleep: async (more) => {
          seconds += more;
        },
      },
    };
  }
}
