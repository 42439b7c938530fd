import { spawn } from 'node:child_process';
import { root } from '../root.ts';
import { toolEnv } from '../tool-env.ts';
import type { Check } from './check.ts';

/** How a check ended. */
export interface CheckResult {
  name: string;
  passed: boolean;
  seconds: number;
  /** Standard output and standard error, as they came. */
  output: string;
}

/** Runs one check to its end; a program that cannot start is a failed check. */
export function runCheck({ name, command: [program, ...args] }: Check): Promise<CheckResult> {
  const started = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(program, args, { cwd: root, env: toolEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
    const end = (passed: boolean, note = '') =>
      resolve({ name, passed, seconds: (performance.now() - started) / 1000, output: Buffer.concat(chunks).toString('utf8') + note });
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => end(false, `${program}: ${error.message}\n`));
    child.on('close', (code) => end(code === 0));
  });
}
