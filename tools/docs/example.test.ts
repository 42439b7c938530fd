import { expect, test } from 'vitest';
import { type Example, readExample } from './example.ts';

const run = 'npm run -s trailward -- ';
const plain = { lang: 'text' };

test.each<[string, string, Example]>([
  ['words', 'demo --format json', { ...plain, args: ['demo', '--format', 'json'] }],
  ['words in quotes', "log 'user:a b' --since 2026-03-01", { ...plain, args: ['log', 'user:a b', '--since', '2026-03-01'] }],
  ['the value of an option', 'plan --param since=2025-11-17', { ...plain, args: ['plan', '--param', 'since=2025-11-17'] }],
  ['a part', 'demo lines=1-30', { ...plain, args: ['demo'], lines: [1, 30] }],
  ['an end', 'demo tail=36', { ...plain, args: ['demo'], tail: 36 }],
  [
    'several',
    "plan --from plan.json --as cli lines=1-6 from='# Step 1' until='forward()' lang=sh exit=3 used=AKIAEXAMPLE1",
    {
      args: ['plan', '--from', 'plan.json', '--as', 'cli'],
      lines: [1, 6],
      from: '# Step 1',
      until: 'forward()',
      lang: 'sh',
      exit: 3,
      used: 'AKIAEXAMPLE1',
    },
  ],
  ['a parameter before an attribute', 'plan --param at-most=2 exit=2', { ...plain, args: ['plan', '--param', 'at-most=2'], exit: 2 }],
])('%s', (_name, text, example) => {
  expect(readExample(`${run}${text}`)).toEqual(example);
});

test.each([
  ['another program', 'ls', 'An example runs'],
  ['a shell', `${run}scan - | head`, 'without a shell'],
  ['a variable', `${run}scan $HOME`, 'without a shell'],
  ['an attribute that is none', `${run}demo line=1-4`, 'line= is no attribute'],
  ['lines that are no numbers', `${run}demo lines=1`, 'not two numbers'],
])('refused: %s', (_name, text, message) => {
  expect(() => readExample(text)).toThrow(message);
});
