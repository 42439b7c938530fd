import { defineFormat } from '../format.ts';
import { jsonText } from '../text/json-text.ts';

/** One JSON object a line: the input, then each finding, then each change, told apart by `kind`. */
export const format = defineFormat({
  name: 'jsonl',
  about: 'one JSON object a line: input, findings, changes',
  *render({ schemaVersion, input, findings, changes }) {
    yield `${jsonText({ kind: 'input', schemaVersion, ...input })}\n`;
    for (const finding of findings) yield `${jsonText({ kind: 'finding', ...finding })}\n`;
    for (const change of changes) yield `${jsonText({ kind: 'change', ...change })}\n`;
  },
});
