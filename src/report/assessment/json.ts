import { jsonText } from '../text/json-text.ts';
import type { AssessmentFormat } from './format.ts';

/** The whole report as one JSON object, as its schema says, one result a line. */
export const json: AssessmentFormat = function* ({ results, summary, expiredExceptions, unusedExceptions, ...head }) {
  yield `{\n${Object.entries(head)
    .map(([key, value]) => `  ${jsonText(key)}: ${jsonText(value)},\n`)
    .join('')}`;
  yield '  "results": [';
  for (const [index, result] of results.entries()) yield `${index === 0 ? '\n' : ',\n'}    ${jsonText(result)}`;
  yield `${results.length === 0 ? ']' : '\n  ]'},\n`;
  yield `  "summary": ${jsonText(summary)},\n`;
  yield `  "expiredExceptions": ${jsonText(expiredExceptions)},\n`;
  yield `  "unusedExceptions": ${jsonText(unusedExceptions)}\n}\n`;
};
