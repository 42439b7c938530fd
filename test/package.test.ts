import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../tools/root.ts';
import { toolEnv } from '../tools/tool-env.ts';
import { type InstalledPackage, installPackage } from './installed-package.ts';

const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'trailward-package-'));
let installed: InstalledPackage = { files: [], consumer: '' };
let home = '';

beforeAll(() => {
  installed = installPackage(scratch);
  home = join(installed.consumer, 'node_modules/trailward');
}, 120_000);

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

test('the installed command tells its version', () => {
  expect(trailward('--version')).toMatchObject({ status: 0, stdout: `${manifest['version']}\n`, stderr: '' });
});

test('the installed demo gives JSON', () => {
  const { stdout, stderr } = trailward('demo', '--format', 'json');
  expect(() => JSON.parse(stdout), stderr).not.toThrow();
});

test('the library can be imported and tells its types', () => {
  const program = `import('trailward').then((library) => { if (Object.keys(library).length === 0) process.exit(1); })`;
  expect(spawnSync('node', ['-e', program], { cwd: installed.consumer, env: toolEnv(), encoding: 'utf8' })).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(installed.files).toContain('dist/app/index.d.ts');
});

test('the command is executable and starts with the Node line', () => {
  const command = join(home, 'dist/cli/main.js');
  expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(command).mode & 0o111).toBe(0o111);
});

test('only what is meant to ship is inside', () => {
  const allowed =
    /^(?:dist\/.+(?:\.js|\.d\.ts|\.json)|demo\/.+|docs\/reference\/[^/]+\.schema\.json|LICENSE|NOTICE|README\.md|package\.json)$/;
  expect(installed.files.filter((path) => !allowed.test(path))).toEqual([]);
  expect(installed.files.filter((path) => /(?:^|[/.])(?:test|cases)\.(?:js|d\.ts)$|(?<!\.d)\.ts$/.test(path))).toEqual([]);
  expect(installed.files).toEqual(expect.arrayContaining(['LICENSE', 'NOTICE', 'README.md']));
});

test('every sample of the catalogue is inside', () => {
  const samples = globSync('src/catalogue/*/*.sample.json', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/').replace(/^src/, 'dist'),
  );
  expect(installed.files).toEqual(expect.arrayContaining(samples));
});

test('nothing under the AGPL is inside or comes with it', () => {
  const licences = globSync('node_modules/**/package.json', { cwd: installed.consumer }).map((path) => {
    const { name, license }: { name?: string; license?: unknown } = JSON.parse(readFileSync(join(installed.consumer, path), 'utf8'));
    return `${name}: ${JSON.stringify(license)}`;
  });
  expect(licences.filter((licence) => /AGPL|Affero/i.test(licence))).toEqual([]);
  const speaking = installed.files.filter((path) =>
    /\bAGPL\b|GNU Affero|@cloud-copilot\/iam-(?!data)/.test(readFileSync(join(home, path), 'utf8')),
  );
  expect(speaking).toEqual([]);
});

test('publint finds nothing', async () => {
  const { messages, pkg } = await publint({ pkgDir: home, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
});

function trailward(...args: string[]) {
  return spawnSync(join(installed.consumer, 'node_modules/.bin/trailward'), args, {
    env: toolEnv(),
    encoding: 'utf8',
    cwd: installed.consumer,
  });
}
