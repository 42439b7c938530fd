import { expect, it } from 'vitest';
import { hostile } from '../../../../test/languages/hostile.ts';
import { pythonStyle } from '../python/python-style.ts';
import { typescriptStyle } from '../typescript/typescript-style.ts';
import { codeLiteral } from './code-literal.ts';

const references = new Set(['step1.Id']);

it('is the same value when JavaScript has read it', () => {
  const value = { texts: [...hostile], 'a-b': [1, -2.5, true, false, null, [], {}], __proto__x: 1, 'it"s': '' };
  const text = codeLiteral(value, typescriptStyle, references);
  expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  expect(new Function(`return (${text})`)()).toEqual(value);
});

it('does not set a prototype', () => {
  const value = JSON.parse('{"__proto__": {"polluted": true}}');
  expect(new Function(`return (${codeLiteral(value, typescriptStyle, references)}).polluted`)()).toBeUndefined();
});

it.each([
  [{ a: true, b: null, 'c d': [false] }, '{\n    "a": True,\n    "b": None,\n    "c d": [\n        False,\n    ],\n}'],
  ['"\\\n\u0000é🦜', '"\\"\\\\\\u000a\\u0000\\u00e9\\U0001f99c"'],
  ['a‹step1.Id›b', '"a" + told("step_1.Id") + "b"'],
  [{ $secret: 'pass"word' }, 'secret_password'],
  ['', '""'],
])('in Python: %j', (value, text) => {
  expect(codeLiteral(value, pythonStyle, references)).toBe(text);
});
