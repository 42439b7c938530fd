import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coversPattern } from './covers-pattern.ts';
import { matchesPattern } from './match-pattern.ts';
import { patternsOverlap } from './patterns-overlap.ts';

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 5 });

/** Every text of `a`, `b` and `c` up to a length: `c` stands for whatever no pattern names. */
function texts(length: number): string[] {
  if (length === 0) return [''];
  const shorter = texts(length - 1);
  return [
    ...shorter,
    ...shorter.filter((text) => text.length === length - 1).flatMap((text) => ['a', 'b', 'c'].map((letter) => text + letter)),
  ];
}

const all = texts(7);

describe('coversPattern', () => {
  it.each([
    ['s3:*', 's3:Get*', true],
    ['S3:get*', 's3:GetObject', true],
    ['*', 's3:*', true],
    ['s3:Get*', 's3:*', false],
    ['s3:?', 's3:*', false],
    ['s3:?', 's3:?', true],
    ['s3:**', 's3:*', true],
    ['', '', true],
  ])('%s covers %s: %s', (wide, narrow, expected) => expect(coversPattern(wide, narrow)).toBe(expected));

  it('is never said of a pattern that matches more', () => {
    fc.assert(
      fc.property(pattern, pattern, (wide, narrow) => {
        const counter = all.find((text) => matchesPattern(narrow, text) && !matchesPattern(wide, text));
        if (coversPattern(wide, narrow)) expect(counter).toBeUndefined();
        else if (!/\?\*|\*\?/.test(wide)) expect(counter).toBeDefined();
      }),
    );
  });

  it('takes no longer than the product of the lengths', () => {
    expect(coversPattern('*a'.repeat(2_000), 'a'.repeat(2_000))).toBe(true);
  });
});

describe('patternsOverlap', () => {
  it.each([
    ['s3:*Tagging', 's3:Get*', true],
    ['s3:Put*', 's3:Get*', false],
    ['a*', '*b', true],
    ['?', '', false],
    ['*', '', true],
  ])('%s and %s: %s', (one, other, expected) => expect(patternsOverlap(one, other)).toBe(expected));

  it('is said exactly when something matches both', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 }),
        (one, other) => {
          expect(patternsOverlap(one, other)).toBe(all.some((text) => matchesPattern(one, text) && matchesPattern(other, text)));
        },
      ),
    );
  });
});
