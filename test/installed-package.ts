import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from '../tools/build/build.ts';
import { root } from '../tools/root.ts';
import { toolEnv } from '../tools/tool-env.ts';

/** The package as a stranger gets it. */
export interface InstalledPackage {
  /** Paths inside the tarball. */
  files: readonly string[];
  /** Folder that it was installed in, otherwise empty. */
  consumer: string;
}

/** Builds, packs and installs the package inside the empty folder `scratch`, and leaves `dist/` alone. */
export function installPackage(scratch: string): InstalledPackage {
  const [stage, consumer] = [join(scratch, 'stage'), join(scratch, 'consumer')];
  for (const folder of [stage, consumer]) mkdirSync(folder);
  // What the package lists, and nothing else, would hide a list that is too wide: tests and sources are put there too.
  for (const pattern of ['package.json', ...packageFiles(), 'src', 'test']) {
    for (const path of globSync(pattern, { cwd: root })) {
      if (path === 'dist') continue;
      mkdirSync(dirname(join(stage, path)), { recursive: true });
      cpSync(join(root, path), join(stage, path), { recursive: true });
    }
  }
  build(join(stage, 'dist'));
  const packed: { filename: string; files: { path: string }[] }[] = JSON.parse(
    npm(stage, 'pack', '--json', '--ignore-scripts', '--pack-destination', scratch),
  );
  const [tarball] = packed;
  if (tarball === undefined || !existsSync(join(scratch, tarball.filename))) throw new Error('npm pack made no tarball.');
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }\n');
  npm(consumer, 'install', '--prefer-offline', '--no-audit', '--no-fund', join(scratch, tarball.filename));
  return { files: tarball.files.map(({ path }) => path), consumer };
}

function npm(cwd: string, ...args: string[]): string {
  return execFileSync('npm', [...args, '--loglevel=error'], {
    cwd,
    env: toolEnv(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function packageFiles(): string[] {
  const { files }: { files: string[] } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return files;
}
