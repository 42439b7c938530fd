import { expect, test } from 'vitest';
import { cutOutput } from './cut-output.ts';
import type { Example } from './example.ts';

const output = 'a\nb\n\nc 1\nc 2\n\nd\n';

test.each<[string, Omit<Example, 'args' | 'lang'>, string]>([
  ['all of it', {}, 'a\nb\n\nc 1\nc 2\n\nd'],
  ['some lines', { lines: [2, 4] }, '…\nb\n\nc 1\n…'],
  ['lines up to the end', { lines: [5, 99] }, '…\nc 2\n\nd'],
  ['the last ones', { tail: 2 }, '…\n\nd'],
  ['more than there are', { tail: 99 }, 'a\nb\n\nc 1\nc 2\n\nd'],
  ['from a line that begins so', { from: 'c' }, '…\nc 1\nc 2\n\nd'],
  ['from one to another, without what is empty between', { from: 'a', until: 'd' }, 'a\nb\n\nc 1\nc 2\n…'],
  ['several parts', { lines: [1, 1], from: 'c 2', until: 'd' }, 'a\n…\nc 2\n…'],
  ['parts that follow each other', { lines: [1, 3], from: 'c 1', until: 'c 2' }, 'a\nb\n\nc 1\n…'],
  ['a beginning, a middle and an end', { lines: [1, 1], from: 'c 1', until: 'c 2', tail: 1 }, 'a\n…\nc 1\n…\nd'],
])('%s', (_name, cut, shown) => {
  expect(cutOutput(output, { lang: 'text', ...cut }).join('\n')).toBe(shown);
});

test.each<[string, Omit<Example, 'args' | 'lang'>, string]>([
  ['lines that are not there', { lines: [9, 12] }, 'none is left'],
  ['a beginning that is not there', { from: 'x' }, 'No line begins with x'],
  ['an end that is not there', { from: 'a', until: 'x' }, 'No line begins with x'],
  ['an end before the beginning', { from: 'c', until: 'a' }, 'No line begins with a'],
  ['parts that overlap', { lines: [1, 4], from: 'b' }, 'none is left'],
])('refused: %s', (_name, cut, message) => {
  expect(() => cutOutput(output, { lang: 'text', ...cut })).toThrow(message);
});
