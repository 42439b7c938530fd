import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../../tools/root.ts';

/** The command line as a process of its own. */
export interface CliProcess {
  /** Ends it as `kill -9` does; resolves when it is gone. */
  kill: () => Promise<void>;
  /** Resolves when it has ended by itself or was killed: its exit code, null when it was killed, and all that it said. */
  ended: Promise<{ code: number | null; said: string }>;
}

/** Starts `trailward` in a folder, as somebody at a shell does. Nobody is at its terminal. */
export function runCli(args: readonly string[], folder: string, env: Readonly<Record<string, string>>): CliProcess {
  const child = spawn(process.execPath, [join(root, 'src/cli/main.ts'), ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code: typeof code === 'number' ? code : null, said }));
  return {
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
