import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/root.ts';
import { underLock } from './install-lock.ts';

/** A Python that has a package installed, in a folder of its own under `node_modules/.cache`. */
export interface PythonEnvironment {
  kind: 'ready';
  python: string;
  /** What the process needs in its environment beside ours. */
  env: Readonly<Record<string, string>>;
}

/** Installs `<requirement>==<version>` once; later calls find it there. */
export async function pythonEnvironment(
  name: string,
  version: string,
  requirement = name,
): Promise<PythonEnvironment | { kind: 'absent'; reason: string }> {
  const folder = join(root, 'node_modules/.cache/trailward-backends', `${name}-${version}`);
  const found = installed(folder);
  if (found !== undefined) return found;
  return underLock(`${folder}.lock`, async () => installed(folder) ?? (await install(folder, `${requirement}==${version}`)));
}

/** Written last, so that an installation that was cut short is not taken for a whole one. */
const marker = 'installed-as';

function installed(folder: string): PythonEnvironment | undefined {
  const how = existsSync(join(folder, marker)) ? readFileSync(join(folder, marker), 'utf8') : '';
  const python = how === 'venv' ? venvPython(folder) : systemPython;
  if (how === '' || (how === 'venv' && !existsSync(python))) return undefined;
  return { kind: 'ready', python, env: how === 'venv' ? {} : { PYTHONPATH: join(folder, 'site') } };
}

async function install(folder: string, requirement: string): Promise<PythonEnvironment | { kind: 'absent'; reason: string }> {
  if ((await run(systemPython, ['-c', ''])).status !== 0) return { kind: 'absent', reason: 'There is no python3.' };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Debian splits ensurepip off, without which venv fails; pip can then still install into a plain folder.
  const venv = (await run(systemPython, ['-m', 'venv', join(folder, 'venv')])).status === 0;
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', requirement];
  const { status, errors } = venv
    ? await run(venvPython(folder), pip)
    : await run(systemPython, [...pip, '--target', join(folder, 'site')]);
  if (status !== 0) return { kind: 'absent', reason: `pip could not install ${requirement}: ${errors.trim().split('\n').at(-1)}` };
  writeFileSync(join(folder, marker), venv ? 'venv' : 'target');
  return installed(folder) ?? { kind: 'absent', reason: `pip installed ${requirement}, but no Python is there to run it.` };
}

const systemPython = 'python3';

function venvPython(folder: string): string {
  return join(folder, 'venv/bin/python');
}

function run(command: string, args: readonly string[]): Promise<{ status: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', ({ message }) => resolve({ status: null, errors: message }));
    child.on('close', (status) => resolve({ status, errors }));
  });
}
