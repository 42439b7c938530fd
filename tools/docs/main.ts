/** Writes `docs/reference/` and the examples of `README.md`; with `--check` only compares, and leaves with 1 when something drifts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { drift } from './drift.ts';
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
if (existsSync(front)) {
  const text = readFileSync(front, 'utf8');
  const filled = await readme(text, runTrailward);
  if (filled !== text) found.push({ path: 'README.md (its examples)', kind: 'stale' });
  if (filled !== text && !check) writeFileSync(front, filled);
}

for (const { path, kind } of found) console.log(`${check ? kind : kind === 'extra' ? 'removed' : 'wrote'} ${path}`);
if (check && found.length > 0) {
  console.log('\nnpm run docs brings them up to date.');
  process.exitCode = 1;
}
