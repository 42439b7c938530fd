import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/app/config/read-config.ts';
import { findAction } from '../../src/remediation/find-action.ts';
import { root } from '../root.ts';
import { guides } from './guides.ts';

const scratch = mkdtempSync(join(tmpdir(), 'trailward-guides-test-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const block = (command: string, body = ''): string => `<!-- example: npm run -s trailward -- ${command} -->\n${body}<!-- /example -->\n`;
const plan =
  'plan --action deactivate-access-key --target access-key:AKIAEXAMPLEREPORT001 --account demo/account.json --at 2026-03-10T09:00:00Z';

/** Runs one page, and gives it back filled. */
async function filled(name: string, text: string): Promise<string> {
  const folder = mkdtempSync(join(scratch, 'page-'));
  writeFileSync(join(folder, `${name}.md`), text);
  const [guide] = await guides(folder);
  return guide?.filled ?? '';
}

describe('the pages', () => {
  const folder = join(root, 'docs/guides');
  const pages = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

  test('there is one for each seed remediation, and the index names it and its actions', () => {
    const names = pages.map(({ name }) => name).sort();
    const index = pages.find(({ name }) => name === 'README.md')?.text ?? '';
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => name !== 'README.md' && !index.includes(`](${name})`))).toEqual([]);
    const named = [...index.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map(([, id = '']) => id).filter((id) => id !== 'new-account');
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((id) => findAction(id) === undefined)).toEqual([]);
  });

  test('every link leads to a page, and to a heading in it', () => {
    const lost = pages.flatMap(({ name, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
        .filter(([, path = '', anchor]) => !leads(name, path, anchor))
        .map(([link]) => `${name} ${link}`),
    );
    expect(lost).toEqual([]);
  });

  test('every configuration in them is one, and so is that of the demo', () => {
    const blocks = pages.flatMap(({ text }) => [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']) => yaml));
    expect(blocks.length).toBeGreaterThan(1);
    for (const yaml of [...blocks, readFileSync(join(root, 'demo/trailward.yaml'), 'utf8')])
      expect(() => readConfig(yaml, 'guide')).not.toThrow();
  });

  function leads(from: string, path: string, anchor: string | undefined): boolean {
    const file = path === '' ? join(folder, from) : join(folder, path);
    try {
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, words = '']) =>
        words
          .toLowerCase()
          .replace(/[^\w -]/g, '')
          .replaceAll(' ', '-'),
      );
      return anchor === undefined || headings.includes(anchor);
    } catch {
      return false;
    }
  }
});

describe('the examples of a page', () => {
  test('run one after the other in one folder, and leave nothing behind', async () => {
    const before = [process.cwd(), ...readdirSync(root)];
    const text = await filled('history', `# A\n\n${block('init')}\n${block('ingest demo/cloudtrail')}\n${block('status lines=1-1')}`);
    expect(text).toContain('Made a workspace in this folder.');
    expect(text).toContain('```text\nAccount 111122223333: 36 events, 31 changes, 0 collected states\n…\n```');
    expect([process.cwd(), ...readdirSync(root)]).toEqual(before);
  });

  test('apply, wait, resume and take back in a fake account, the same every time', async () => {
    const rotate = plan.replace('deactivate', 'rotate').replace('REPORT001', 'BACKUP001');
    const page = [
      block(`${rotate} --output plan.json tail=1`),
      block("apply plan.json --confirm backup-job --journal done.jsonl from='Waits' exit=3"),
      block('resume done.jsonl used=AKIAEXAMPLE9000000001 tail=1'),
      block('rollback done.jsonl --confirm backup-job tail=1'),
    ].join('\n');
    const text = await filled('rotation', page);
    expect(text).toContain('Waits at step 2: Access key AKIAEXAMPLE9000000001 of backup-job was not used yet.');
    expect(text.match(/Done and verified/g)).toHaveLength(2);
    expect(await filled('rotation', text)).toBe(text);
  });

  test('differ from a page that is stale', async () => {
    const stale = block(`${plan} --no-file lines=1-1`, '```text\nDelete everything\n```\n');
    expect(await filled('stale', stale)).not.toBe(stale);
  });

  test.each([
    ['ends otherwise than the page says', block(`${plan} exit=2`), 'docs/guides/page.md: trailward plan', 'ended with 0, not 2'],
    ['is refused without the page saying so', block('plan --action no-such-action'), 'docs/guides/page.md', 'ended with 2, not 0'],
    [
      'shows a path of this machine',
      block(`scan ${root}/demo/cloudtrail --format csv --output ${root}/node_modules/none/x.csv exit=2`),
      'docs/guides/page.md',
      'another path elsewhere',
    ],
    [
      'comes after one that failed',
      `${block('status')}\n${block('apply plan.json')}`,
      'docs/guides/page.md: trailward status',
      'ended with 2, not 0',
    ],
  ])('fail where one %s', async (_name, page, where, why) => {
    await expect(filled('page', page)).rejects.toThrow(where);
    await expect(filled('page', page)).rejects.toThrow(why);
  });
});
