import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './escape-markdown.ts';
import { plural, size, thousands } from './plural.ts';
import { sanitise } from './sanitise.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

const hostile = fc.string({ unit: 'binary', maxLength: 300 });

describe('sanitise', () => {
  it.each([
    ['a terminal escape', '\u001b[31mred\u001b[0m', '\\u{1b}[31mred\\u{1b}[0m'],
    ['a line break', 'a\nb\r\nc', 'a\\u{a}b\\u{d}\\u{a}c'],
    ['a bidirectional override', 'user\u202efdp.exe', 'user\\u{202e}fdp.exe'],
    ['zero-width characters', 'ad\u200bmin', 'ad\\u{200b}min'],
    ['a letter that shows as nothing', 'admin\u3164', 'admin\\u{3164}'],
    ['a C1 control', '\u009b2J', '\\u{9b}2J'],
    ['a lone surrogate', 'a\ud800b', 'a\\u{d800}b'],
    ['ordinary text, in any script', 'plätform 管理者 🙂', 'plätform 管理者 🙂'],
  ])('%s', (_name, text, expected) => expect(sanitise(text)).toBe(expected));
  it('says by how much it cuts', () => expect(sanitise('x'.repeat(500), 100)).toBe(`${'x'.repeat(100)}… (400 more characters)`));
  it('leaves nothing that a terminal obeys', () => {
    fc.assert(fc.property(hostile, (text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(sanitise(text))));
  });
});

describe('wrap', () => {
  it('keeps to the columns and loses no word', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 400 }).map((text) => sanitise(text)),
        fc.integer({ min: 20, max: 200 }),
        (text, columns) => {
          const lines = wrap(text, columns, '  Why: ', '       ');
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
          const words = lines
            .map((line) => line.slice(7))
            .join('')
            .replaceAll(' ', '');
          expect(words).toBe(text.replaceAll(' ', ''));
        },
      ),
    );
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['markup', '*bold* _it_ `code` [a](b)', '\\*bold\\* \\_it\\_ \\`code\\` \\[a\\](b)'],
    ['HTML', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['a table cell', 'a|b', 'a\\|b'],
    ['a heading', '# a', '\\# a'],
    ['a mention, which would call somebody', 'see @octo-org/all', 'see @\u200bocto-org/all'],
    ['an address, which is none', 'bob@example.com', 'bob@example.com'],
    ['mathematics', '$a$', '\\$a\\$'],
  ])('%s', (_name, text, expected) => expect(escapeMarkdown(text)).toBe(expected));
});

describe('numbers in words', () => {
  it.each([
    [plural(1, 'event'), '1 event'],
    [plural(2_900, 'event'), '2,900 events'],
    [thousands(1_234_567), '1,234,567'],
    [size(999), '999 bytes'],
    [size(3_662_039), '3.7 MB'],
    [size(999_999), '1.0 MB'],
  ])('%s', (text, expected) => expect(text).toBe(expected));
});
