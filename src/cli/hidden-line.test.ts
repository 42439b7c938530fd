import { expect, it } from 'vitest';
import { hiddenLine } from './hidden-line.ts';

const keys = (...pieces: (string | Uint8Array)[]) =>
  hiddenLine(
    (async function* () {
      for (const piece of pieces) yield Buffer.from(piece);
    })(),
  );

const euro = Buffer.from('€');

it.each<[name: string, pieces: (string | Uint8Array)[], text: string]>([
  ['Enter', ['abc\r'], 'abc'],
  ['a line feed', ['abc\n'], 'abc'],
  ['Ctrl-D', ['abc\u0004'], 'abc'],
  ['the end of the terminal', ['abc'], 'abc'],
  ['key by key', ['a', 'b', 'c', '\r'], 'abc'],
  ['nothing after Enter', ['abc\rdef'], 'abc'],
  ['Backspace', ['abx\u007fc\r'], 'abc'],
  ['the other Backspace', ['abx\bc\r'], 'abc'],
  ['Backspace at the beginning', ['\u007fabc\r'], 'abc'],
  ['Backspace over a character of several bytes', ['ab🐎\u007fc\r'], 'abc'],
  ['Ctrl-U', ['wrong\u0015abc\r'], 'abc'],
  ['arrows and other keys', ['a', '\u001b[D', 'b', '\u001bOP', '\u001b[3~', 'c\r'], 'abc'],
  ['the Escape key', ['a', '\u001b', 'bc\r'], 'abc'],
  ['a bracket after a letter', ['a[Db\r'], 'a[Db'],
  ['a tab', ['a\tb\r'], 'a\tb'],
  ['a character that arrives in parts', ['a', euro.subarray(0, 1), euro.subarray(1), '\r'], 'a€'],
  ['more than any password', ['x'.repeat(10_000), '\r'], 'x'.repeat(4_096)],
])('%s', async (_name, pieces, text) => {
  expect(await keys(...pieces)).toEqual({ kind: 'line', text });
});

it('is interrupted by Ctrl-C', async () => {
  expect(await keys('abc\u0003\r')).toEqual({ kind: 'interrupted' });
});
