import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { entries } from '../../src/catalogue/entries.generated.ts';
import { detectors } from '../../src/detection/detectors.generated.ts';
import { errorCatalogue } from '../../src/kernel/errors.ts';
import { remediations } from '../../src/kernel/remediation.ts';
import { checks } from '../../src/posture/checks.generated.ts';
import { formats } from '../../src/report/formats.generated.ts';
import { reference } from './reference.ts';

const pages = await reference();
const texts = new Map(pages.map(({ path, text }) => [path, text]));
const documents = pages.filter(({ path }) => path.endsWith('.md'));
const text = (path: string): string => texts.get(path) ?? '';

test('paths are unique, also where upper and lower case are one', () => {
  expect(new Set(pages.map(({ path }) => path.toLowerCase())).size).toBe(pages.length);
});

test('making it twice gives the same', async () => {
  expect(await reference()).toEqual(pages);
});

test('nothing is left out', () => {
  expect(documents.filter(({ path }) => /^events\/.+\//.test(path))).toHaveLength(entries.length);
  for (const { name } of entries) expect(text('events/README.md')).toContain(`[${name}](`);
  for (const { id } of detectors) expect(text('detectors.md')).toContain(`\n## ${id}\n`);
  for (const { id } of checks) expect(text('checks.md')).toContain(`\n## ${id}\n`);
  for (const id of Object.keys(remediations)) expect(text('remediations.md')).toContain(`\n## ${id}\n`);
  for (const code of Object.keys(errorCatalogue)) expect(text('errors.md')).toContain(`| \`${code}\` |`);
  for (const { name } of formats) expect(text('cli.md')).toContain(`| \`${name}\` |`);
  for (const name of ['scan', 'explain', 'demo', 'assess', 'checks list', 'checks show', 'password check'])
    expect(text('cli.md')).toContain(`\n## trailward ${name}\n`);
  for (const option of ['--fail-on <severity>', '--since <time>', '--format <format>']) expect(text('cli.md')).toContain(`\`${option}\``);
});

test('the sample of an event is JSON, and says that it is synthetic', () => {
  for (const { path } of documents.filter((page) => /^events\/.+\//.test(page.path))) {
    const sample = /## Sample event\n\nSynthetic: .*\n\n```json\n([\s\S]*?)\n```\n/.exec(text(path))?.[1];
    expect(JSON.parse(sample ?? ''), path).toHaveProperty('eventName', path.slice(path.lastIndexOf('/') + 1, -3));
  }
});

test.each(documents.map((page) => [page.path, page] as const))('%s is well-formed', (_path, { text: whole }) => {
  const lines = outsideFences(whole);
  expect(lines[0]).toMatch(/^<!-- Made by tools\/docs from src\/\S+; edits here are lost\. -->$/);
  expect(lines.filter((line) => /^# /.test(line))).toHaveLength(1);
  expect(whole).toMatch(/[^\n]\n$/);
  expect(whole).not.toMatch(/\n{3}|[ \t]\n|\bundefined\b|\[object |\bNaN\b/);
  // Headings, lists and tables stand apart from what is around them, and a heading goes down one step at a time.
  expect(lines.filter((line, at) => /^#/.test(line) && (lines[at - 1] !== '' || lines[at + 1] !== ''))).toEqual([]);
  expect(lines.filter((line, at) => /^- /.test(line) && !/^(?:- .*)?$/.test(lines[at - 1] ?? ''))).toEqual([]);
  expect(lines.filter((line, at) => /^\|/.test(line) && !/^(?:\|.*)?$/.test(lines[at - 1] ?? ''))).toEqual([]);
  const levels = lines.flatMap((line) => /^(#+) /.exec(line)?.[1]?.length ?? []);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
});

test.each(documents.map((page) => [page.path, page] as const))(
  'every row of a table in %s has the same cells',
  (_path, { text: whole }) => {
    const lines = outsideFences(whole);
    const cells = (line: string): number => line.split(/(?<!\\)\|/).length;
    expect(
      lines.filter((line, at) => /^\|/.test(line) && /^\|/.test(lines[at - 1] ?? '') && cells(line) !== cells(lines[at - 1] ?? '')),
    ).toEqual([]);
  },
);

test('every link leads to a page or a heading', () => {
  const broken = documents.flatMap(({ path, text: whole }) =>
    [...whole.matchAll(/(?<!\\)\]\((?!https:)([^)#]*)(?:#([^)]*))?\)/g)]
      .filter(([, file = '', heading]) => {
        const target = texts.get(file === '' ? path : join(dirname(path), file));
        return target === undefined || (heading !== undefined && !anchors(target).includes(heading));
      })
      .map(([link]) => `${path}: ${link}`),
  );
  expect(broken).toEqual([]);
});

/** Our own words need no protection from links. Event pages are left out: `escapeMarkdown` writes them as if they came from a log. */
test('no invisible characters', () => {
  const own = documents.filter(({ path }) => !/^events\/.+\//.test(path));
  expect(own.filter(({ text: whole }) => /\p{Cf}/u.test(whole)).map(({ path }) => path)).toEqual([]);
});

function outsideFences(whole: string): string[] {
  const lines = whole.slice(0, -1).split('\n');
  const open = lines.map((line) => /^```/.test(line));
  expect(open.filter(Boolean).length % 2, 'every fence ends').toBe(0);
  let inside = false;
  return lines.filter((_, at) => {
    if (open[at] !== true) return !inside;
    inside = !inside;
    return false;
  });
}

/** Headings as GitHub names them. */
function anchors(whole: string): string[] {
  return [...whole.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
