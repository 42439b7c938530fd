import { expect, test } from 'vitest';
import { readme } from './readme.ts';
import { runTrailward } from './run-trailward.ts';

const say = async ({ args }: { args: readonly string[] }): Promise<string> => [...args, ''].join('\n');
const block = (command: string, body = ''): string => `<!-- example: npm run -s trailward -- ${command} -->\n${body}<!-- /example -->\n`;

test('every block is filled, the rest stays, and doing it again changes nothing', async () => {
  const text = `# A\n\n${block('one two')}\nB\n${block("three 'f o u r'", 'old\n\nstuff\n')}C\n`;
  const filled = await readme(text, say);
  expect(filled).toBe(
    `# A\n\n${block('one two', '```text\none\ntwo\n```\n')}\nB\n${block("three 'f o u r'", '```text\nthree\nf o u r\n```\n')}C\n`,
  );
  expect(await readme(filled, say)).toBe(filled);
});

test.each([
  ['lines=2-3', '…\nb\nc\n…\n'],
  ['lines=1-2', 'a\nb\n…\n'],
  ['lines=3-9', '…\nc\nd\n'],
  ['tail=1', '…\nd\n'],
  ['tail=9', 'a\nb\nc\nd\n'],
])('%s keeps a part and shows that it is one', async (cut, kept) => {
  expect(await readme(block(`a b c d ${cut}`), say)).toBe(block(`a b c d ${cut}`, `\`\`\`text\n${kept}\`\`\`\n`));
});

test('output that holds a fence gets a longer one', async () => {
  expect(await readme(block("'```'"), say)).toContain('\n````text\n```\n````\n');
});

test('a guide shows the command too, with a line break before an option where it is long', async () => {
  const long = "plan --action a --target 'user:a b' --param document=@file.json --account demo/account.json --at 2026-03-10T09:00:00Z";
  const filled = await readme(block(`${long} lang=sh lines=1-1`), say, { showsCommand: true });
  expect(filled).toBe(
    block(
      `${long} lang=sh lines=1-1`,
      "```sh\ntrailward plan --action a --target 'user:a b' --param document=@file.json \\\n  --account demo/account.json --at 2026-03-10T09:00:00Z\n```\n\n```sh\nplan\n…\n```\n",
    ),
  );
  expect(await readme(filled, say, { showsCommand: true })).toBe(filled);
});

test.each([
  ['no end', '<!-- example: npm run -s trailward -- a -->\nA\n', 'ends nowhere'],
  ['no end before the next', `<!-- example: npm run -s trailward -- a -->\n${block('b')}`, 'ends nowhere'],
  ['no beginning', 'A\n<!-- /example -->\n', '1 examples end, but 0 begin'],
  ['no colon', '<!-- example npm run -s trailward -- a -->\n<!-- /example -->\n', 'not understood'],
  ['another program', '<!-- example: ls -->\n<!-- /example -->\n', 'An example runs'],
  ['a shell', block('scan - | head'), 'without a shell'],
  ['an attribute that is none', block('demo line=1-4'), 'is no attribute'],
  ['lines that are not there', block('a lines=2-4'), 'none is left'],
])('refused: %s', async (_name, text, message) => {
  await expect(readme(text, say)).rejects.toThrow(message);
});

test('the real command shows what a terminal of 100 columns shows, without colour', async () => {
  const output = await runTrailward(['explain', 'iam:UpdateUser']);
  expect(output).toMatch(/^iam:UpdateUser\nRename a user/);
  expect(output).not.toContain('\u001b');
  const longest = Math.max(...output.split('\n').map((line) => line.length));
  expect(longest).toBeGreaterThan(80);
  expect(longest).toBeLessThanOrEqual(100);
});

test('the real command shows notes too, and an answer that is no success', async () => {
  expect(await runTrailward(['explain', 'UpdateUsr'])).toMatch(/^No AWS action called UpdateUsr is known\. Did you mean /);
});

test('a command line that is wrong is no example', async () => {
  await expect(runTrailward(['no-such-command'])).rejects.toThrow('ended with 2');
});
