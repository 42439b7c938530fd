import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../src/remediation/languages/languages.ts';
import type { Plan } from '../../src/remediation/plan/plan.ts';
import { root } from '../../tools/root.ts';
import { loopbackOnly } from '../backends/loopback.ts';
import { pythonEnvironment } from '../backends/python-environment.ts';

/** What the AWS CLI was given on its command line, where every user of a machine can see it. */
export function seenArguments(folder: string): string {
  return readFileSync(join(folder, '.bin/arguments'), 'utf8');
}

/** What a program ended with. */
export interface Ended {
  status: number | null;
  /** What it printed, on both ways out. */
  printed: string;
}

export interface RunOptions {
  folder: string;
  endpoint: string;
  undo?: boolean;
  typed?: readonly string[];
  env?: Readonly<Record<string, string>>;
}

/** Languages whose text runs. */
export const runnable = ['cli', 'python', 'typescript'] as const;
export type Runnable = (typeof runnable)[number];

/** The AWS CLI and boto3, each in an environment of its own; or why they cannot be had. */
export async function tools() {
  const [awscli, boto3] = [await pythonEnvironment('awscli', '1.46.3'), await pythonEnvironment('boto3', '1.44.5')];
  if (awscli.kind === 'absent') return awscli;
  return boto3.kind === 'absent' ? boto3 : { kind: 'ready' as const, awscli, boto3 };
}

export type Tools = Extract<Awaited<ReturnType<typeof tools>>, { kind: 'ready' }>;

/** Writes the text of a plan into a folder, where a program finds what it needs. */
export function writeProgram(folder: string, language: Runnable, plan: Plan): string {
  const { extension, render } = languages.find(({ name }) => name === language) ?? {};
  if (extension === undefined || render === undefined) throw new Error(`There is no language ${language}.`);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `plan.${extension}`);
  writeFileSync(file, render(plan));
  return file;
}

/** Runs the text of a plan in its folder, as a person would, against an endpoint on this machine. */
export function runProgram({ awscli, boto3 }: Tools, language: Runnable, file: string, options: RunOptions): Promise<Ended> {
  const { folder, endpoint, undo = false, typed = [], env = {} } = options;
  const bin = join(folder, '.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'aws'),
    `#!/bin/sh\nprintf '%s\\n' "$@" >>'${bin}/arguments'\nPYTHONPATH='${awscli.env['PYTHONPATH'] ?? ''}' exec '${awscli.python}' -m awscli "$@"\n`,
  );
  chmodSync(join(bin, 'aws'), 0o755);
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  } catch {
    // It is there from an earlier run.
  }
  const command = { cli: 'bash', python: boto3.python, typescript: process.execPath }[language];
  const child = spawn(command, [file, ...(undo ? ['--undo'] : [])], {
    cwd: folder,
    env: {
      PATH: `${bin}:${process.env['PATH']}`,
      HOME: folder,
      AWS_ENDPOINT_URL: loopbackOnly(endpoint),
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE000000000',
      AWS_SECRET_ACCESS_KEY: 'not-a-secret',
      AWS_CONFIG_FILE: join(folder, 'no-config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
      AWS_EC2_METADATA_DISABLED: 'true',
      NODE_OPTIONS: '',
      ...(language === 'python' ? boto3.env : {}),
      ...env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  child.stdin.on('error', () => undefined);
  child.stdin.end(typed.map((line) => `${line}\n`).join(''));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, printed }));
  });
}
