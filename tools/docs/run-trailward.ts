import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.ts';
import { toolEnv } from '../tool-env.ts';

/**
 * What a terminal of 100 columns without colour shows of `trailward` with these arguments, run in the root of the
 * checkout: standard output and standard error in the order in which they came.
 * @throws Error when it ends by an error, or shows a path of this machine
 */
export async function runTrailward(args: readonly string[]): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'trailward-docs-'));
  try {
    const path = join(scratch, 'output');
    // One file for both streams keeps their order; two pipes would not.
    const file = openSync(path, 'a');
    const code = await run(args, file).finally(() => closeSync(file));
    const output = readFileSync(path, 'utf8');
    // 2 is wrong usage or unreadable input; 1, 3 and 4 are answers that may be worth showing.
    if (code === null || code === 2 || code > 4) throw new Error(`trailward ${args.join(' ')} ended with ${code}:\n${output}`);
    if (output.includes(root)) throw new Error(`trailward ${args.join(' ')} shows ${root}, which is another path elsewhere.`);
    return output;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function run(args: readonly string[], file: number): Promise<number | null> {
  const env = { ...toolEnv(), COLUMNS: '100', NO_COLOR: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['src/cli/main.ts', ...args], { cwd: root, env, stdio: ['ignore', file, file] });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
