import { defineFormat } from '../format.ts';

/** One JSON object a line: the input, then each finding, then each change, told apart by `kind`. */
export const format = defineFormat({
  name: 'jsonl',
  about: 'one JSON object a line: input, findings, changes',
  *render({ schemaVersion, input, findings, changes }) {
    yield `${JSON.stringify({ kind: 'input', schemaVersion, ...input })}\n`;
    for (const finding of findings) yield `${JSON.stringify({ kind: 'finding', ...finding })}\n`;
    for (const change of changes) yield `${JSON.stringify({ kind: 'change', ...change })}\n`;
  },
});
