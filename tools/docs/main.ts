/** Writes `docs/reference/` and the examples of `README.md` and `docs/guides/`; with `--check` only compares, and leaves with 1 when something drifts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { drift } from './drift.ts';
import { guides } from './guides.ts';
import { readme } from './readme.ts';
import { reference } from './reference.ts';
import { runTrailward } from './run-trailward.ts';
import { writePages } from './write-pages.ts';

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--check')) throw new Error(`Only --check is understood, not ${args.join(' ')}.`);
const check = args.includes('--check');

const folder = join(root, 'docs/reference');
const pages = await reference();
const found = (check ? drift(folder, pages) : writePages(folder, pages)).map(({ path, kind }) => ({
  path: `docs/reference/${path}`,
  kind,
}));

const front = join(root, 'README.md');
const manual = join(root, 'docs/guides');
const text = existsSync(front) ? readFileSync(front, 'utf8') : '';
const [filled, all] = await Promise.all([readme(text, ({ args }) => runTrailward(args)), guides(manual)]);
settle('README.md', front, text, filled);
for (const { name, text: stood, filled: stands } of all) settle(`docs/guides/${name}`, join(manual, name), stood, stands);

for (const { path, kind } of found) console.log(`${check ? kind : kind === 'extra' ? 'removed' : 'wrote'} ${path}`);
if (check && found.length > 0) {
  console.log('\nnpm run docs brings them up to date.');
  process.exitCode = 1;
}

function settle(name: string, path: string, before: string, after: string): void {
  if (before === after) return;
  found.push({ path: `${name} (its examples)`, kind: 'stale' });
  if (!check) writeFileSync(path, after);
}
