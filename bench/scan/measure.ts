import { spawn } from 'node:child_process';
import { toolEnv } from '../../tools/tool-env.ts';
import { watchPeakMemory } from './peak-memory.ts';

/** One run of one program. */
export interface Measurement {
  /** From just before the start of the process to its end. */
  seconds: number;
  /** Bytes that were resident at most, where the system tells. */
  peak: number | undefined;
  stdout: string;
}

/** Runs a program to its end. Rejects when it cannot start or ends with anything but 0. */
export function measure([program, ...args]: readonly [string, ...string[]]): Promise<Measurement> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(program, args, { env: toolEnv(), stdio: ['ignore', 'pipe', 'pipe'] });
    const watch = watchPeakMemory(child.pid ?? 0);
    const out: Buffer[] = [];
    const notes: Buffer[] = [];
    let ended = { seconds: 0, peak: undefined as number | undefined };
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => notes.push(chunk));
    child.on('error', (error) => {
      watch.stop();
      reject(error);
    });
    child.on('exit', () => {
      ended = { seconds: (performance.now() - started) / 1000, peak: watch.stop() };
    });
    child.on('close', (code, signal) => {
      if (code === 0) resolve({ ...ended, stdout: Buffer.concat(out).toString('utf8') });
      else reject(new Error(`${program} ${args[0] ?? ''} ended with ${code ?? signal}:\n${Buffer.concat(notes).toString('utf8')}`));
    });
  });
}
