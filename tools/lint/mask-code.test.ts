import { expect, test } from 'vitest';
import { maskCode } from './mask-code.ts';

const cases: [string, string, string][] = [
  ['line comment', 'a // b\nc', 'a     \nc'],
  ['block comment', 'a /* b\nc */ d', 'a     \n     d'],
  ['comment marks in a string', `f('// no'); g`, `f('     '); g`],
  ['quote in a comment', `a // it's\nb`, `a        \nb`],
  ['escaped quote', `'it\\'s' + x`, `'     ' + x`],
  ['template with code', '`a ${b("c")} d` + e', '`   {b(" ")}  ` + e'],
  ['template in a template', '`a${`b${c}d`}e` + f', '`  {`  {c} `} ` + f'],
  ['object in a template', '`a${{ b: { c } }}d` + e', '`  {{ b: { c } }} ` + e'],
  ['regular expression', `x.replace(/'[/]"/g, y)`, `x.replace(/     /g, y)`],
  ['regular expression after return', 'return /a/;', 'return / /;'],
  ['division', 'a / b / c', 'a / b / c'],
  ['division after a bracket', `(a) / 2 + 'b'`, `(a) / 2 + ' '`],
  ['unterminated string', `'abc\nd`, `'  \nd`.replace('  ', '   ')],
  ['unterminated comment', 'a /* b', 'a     '],
];

test.each(cases)('%s', (_, text, masked) => {
  expect(maskCode(text)).toBe(masked);
});

test('offsets and lines stay', () => {
  for (const [, text] of cases) {
    expect(maskCode(text)).toHaveLength(text.length);
    expect(maskCode(text).split('\n')).toHaveLength(text.split('\n').length);
  }
});
