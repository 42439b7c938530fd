import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { BackendStart } from './backend.ts';
import { loopbackOnly } from './loopback.ts';
import type { PythonEnvironment } from './python-environment.ts';

export interface PythonServer {
  name: string;
  /** Module that is the server's program, and its arguments. */
  module: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Finds the endpoint in what the server prints; undefined until it has printed it. */
  endpointIn: (printed: string) => string | undefined;
  /** Asked until it answers 200. */
  healthPath: string;
  /** Most seconds until it answers. */
  patience: number;
}

/** Starts a server of a Python environment and waits until it answers. It ends with `stop`, or with this process. */
export async function servePython({ python, env }: PythonEnvironment, server: PythonServer): Promise<BackendStart> {
  const child = spawn(python, [fileURLToPath(new URL('serve.py', import.meta.url)), server.module, ...server.args], {
    env: { ...process.env, ...env, ...server.env, PYTHONUNBUFFERED: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  const listen = (text: string) => {
    // What comes after the start is one line a request, which nobody reads.
    if (printed.length < 100_000) printed += text;
  };
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  // A server that dies by itself closes its input; writing to that is no error of the test.
  child.stdin.on('error', () => undefined);
  const gone = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  const stop = async () => {
    child.stdin.end();
    child.kill('SIGKILL');
    await gone;
  };
  const isGone = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const until = Date.now() + server.patience * 1_000;
  while (Date.now() < until && !isGone()) {
    const endpoint = server.endpointIn(printed);
    if (endpoint !== undefined && (await answers(loopbackOnly(endpoint) + server.healthPath)))
      return { kind: 'running', name: server.name, endpoint, stop };
    await Promise.race([gone, once(child.stderr, 'data', { signal: AbortSignal.timeout(100) }).catch(() => undefined)]);
  }
  const how = isGone() ? `ended with ${child.exitCode ?? child.signalCode}` : `did not answer within ${server.patience} s`;
  await stop();
  return { kind: 'absent', reason: `${server.name} ${how}: ${printed.trim().split('\n').slice(-5).join(' | ')}` };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
