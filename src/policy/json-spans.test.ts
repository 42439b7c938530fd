import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonSpan, jsonSpans } from './json-spans.ts';

function valueAt(text: string, span: JsonSpan | undefined): unknown {
  if (span === undefined) return undefined;
  if (span.kind === 'array') return span.items.map((item) => valueAt(text, item));
  if (span.kind === 'object') return Object.fromEntries(span.members.map(({ name, value }) => [name, valueAt(text, value)]));
  return JSON.parse(text.slice(span.start, span.end));
}

describe('jsonSpans', () => {
  it('finds every value where it stands, however it is spaced', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', ' ', '\t', '\n  '), (value, space) => {
        const text = `${space}${JSON.stringify(value, null, space)}${space}`;
        const span = jsonSpans(text);
        expect(valueAt(text, span)).toEqual(JSON.parse(text));
        expect(span === undefined ? undefined : JSON.parse(text.slice(span.start, span.end))).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['no JSON', '{"a":'],
    ['two members of one name', '{"a":1,"a":2}'],
    ['two of one name, one of them escaped', '{"a":1,"\\u0061":2}'],
    ['two of one name deep inside', '[{"b":{"a":1,"a":1}}]'],
    ['too deep', `${'['.repeat(200)}${']'.repeat(200)}`],
    ['a comma too many', '[1,]'],
    ['nothing', ''],
  ])('%s: none', (_name, text) => expect(jsonSpans(text)).toBeUndefined());

  it('keeps a member called __proto__ apart', () => {
    const text = '{"__proto__":1,"constructor":2}';
    expect(jsonSpans(text)).toMatchObject({ members: [{ name: '__proto__' }, { name: 'constructor' }] });
  });
});
