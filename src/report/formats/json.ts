import { defineFormat } from '../format.ts';
import { jsonText } from '../text/json-text.ts';

/** The whole report as one JSON object, as its schema says, one change and one finding a line. Values are as AWS logged them. */
export const format = defineFormat({
  name: 'json',
  about: 'one JSON object, versioned by schemaVersion',
  *render({ schemaVersion, input, changes, findings }) {
    yield `{\n  "schemaVersion": ${schemaVersion},\n  "input": ${jsonText(input, 2).replaceAll('\n', '\n  ')},\n`;
    yield* list('changes', changes, ',\n');
    yield* list('findings', findings, '\n}\n');
  },
});

/** A list piece by piece, so that a long report is never one string in memory. */
function* list(name: string, items: readonly unknown[], end: string): Iterable<string> {
  yield `  "${name}": [`;
  for (const [index, item] of items.entries()) yield `${index === 0 ? '\n' : ',\n'}    ${jsonText(item)}`;
  yield `${items.length === 0 ? ']' : '\n  ]'}${end}`;
}
