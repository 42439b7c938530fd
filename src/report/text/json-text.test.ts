import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

it.each([
  ['a C1 control', '\u009b2J', '"\\u009b2J"'],
  ['a bidirectional override', 'a\u202eb', '"a\\u202eb"'],
  ['a tag, which takes two escapes', '\u{e0041}', '"\\udb40\\udc41"'],
  ['ordinary text', 'plätform 管理者', '"plätform 管理者"'],
])('%s', (_name, value, expected) => expect(jsonText(value)).toBe(expected));

it('reads back as the same value, with nothing in it that a terminal obeys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) => {
      const text = jsonText(value, 2);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }),
  );
});
