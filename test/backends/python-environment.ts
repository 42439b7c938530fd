import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Installs `<requirement>==<version>` once, by the first of `pythons` that runs; later calls find it there. */
export async function pythonEnvironment(
  name: string,
  version: string,
  requirement = name,
  pythons: readonly string[] = ['python3'],
): Promise<PythonEnvironment | { kind: 'absent'; reason: string }> {
  const folder = join(root, 'node_modules/.cache/trailward-backends', `${name}-${version}`);
  const ready = () => installed(folder) ?? failedLately(folder);
  const found = ready();
  if (found !== undefined) return found;
  return underLock(`${folder}.lock`, async () => {
    const made = ready() ?? (await install(folder, `${requirement}==${version}`, pythons));
    if (made.kind === 'absent') writeFileSync(`${folder}${failure}`, made.reason);
    return made;
  });
}

/** Written last, so that an installation that was cut short is not taken for a whole one. */
const marker = 'installed.json';

const failure = '.failed.txt';

/** Without a network pip takes its time to give up; one try is enough for all workers of a run. */
function failedLately(folder: string): { kind: 'absent'; reason: string } | undefined {
  const stat = statSync(`${folder}${failure}`, { throwIfNoEntry: false });
  if (stat === undefined || Date.now() - stat.mtimeMs > 60_000) return undefined;
  return { kind: 'absent', reason: readFileSync(`${folder}${failure}`, 'utf8') };
}

function installed(folder: string): PythonEnvironment | undefined {
  if (!existsSync(join(folder, marker))) return undefined;
  const { python, site }: { python: string; site?: string } = JSON.parse(readFileSync(join(folder, marker), 'utf8'));
  return { kind: 'ready', python, env: site === undefined ? {} : { PYTHONPATH: site } };
}

async function install(
  folder: string,
  requirement: string,
  pythons: readonly string[],
): Promise<PythonEnvironment | { kind: 'absent'; reason: string }> {
  const python = await firstThatRuns(pythons);
  if (python === undefined) return { kind: 'absent', reason: `There is no ${pythons.join(' or ')}.` };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--retries', '1', requirement];
  const venv = join(folder, 'venv');
  // Debian splits ensurepip off, without which venv fails; pip can then still install into a plain folder.
  const made = (await run(python, ['-m', 'venv', venv])).status === 0;
  const how: { python: string; site?: string } = made ? { python: join(venv, 'bin/python') } : { python, site: join(folder, 'site') };
  const { status, errors } = await run(how.python, how.site === undefined ? pip : [...pip, '--target', how.site]);
  if (status !== 0) return { kind: 'absent', reason: `pip could not install ${requirement}: ${errors.trim().split('\n').at(-1)}` };
  writeFileSync(join(folder, marker), JSON.stringify(how));
  return { kind: 'ready', python: how.python, env: how.site === undefined ? {} : { PYTHONPATH: how.site } };
}

/** Where the first that runs is installed. pyenv has every version on the path, and runs those not chosen only when named. */
async function firstThatRuns(pythons: readonly string[]): Promise<string | undefined> {
  for (const python of pythons) {
    const version = /^python(\d+\.\d+)$/.exec(python)?.[1];
    const asked = ['-c', 'import sys; sys.stderr.write(sys.executable)'];
    const { status, errors } = await run(python, asked, version === undefined ? {} : { PYENV_VERSION: version });
    if (status === 0) return errors.trim().split('\n').at(-1);
  }
  return undefined;
}

function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ status: number | null; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', ({ message }) => resolve({ status: null, errors: message }));
    child.on('close', (status) => resolve({ status, errors }));
  });
}
