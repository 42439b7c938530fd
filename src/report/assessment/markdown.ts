import type { AssessedResult } from '../../posture/assessment.ts';
import { remediationInWords } from '../remediation-in-words.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { shellWord } from '../text/shell-word.ts';
import type { AssessmentFormat } from './format.ts';
import { byCheck, closingWords, evidenceWords, headWords, resourceWords } from './words.ts';

/** A report to paste into a ticket: what fails and what is unknown by check, then the rest in short. */
export const markdown: AssessmentFormat = function* (report, { all }) {
  yield '# Account assessment\n\n';
  yield `${headWords(report).map(escapeMarkdown).join('\n')}\n`;
  for (const { check, results } of byCheck(report.results)) yield* one(check, results);
  yield* list('EXCEPTED', ({ exception: e }) => (e === undefined ? '' : `${e.reason} (${e.owner}, until ${e.expires})`));
  if (all) {
    yield* list('PASS', ({ summary }) => summary);
    yield* list('NOT_APPLICABLE', ({ summary }) => summary);
  }
  const closing = closingWords(report);
  if (closing.length > 0) yield `\n## To look after\n\n${closing.map((sentence) => `- ${escapeMarkdown(sentence)}\n`).join('')}`;

  function* list(status: AssessedResult['status'], say: (result: AssessedResult) => string): Iterable<string> {
    const results = report.results.filter((result) => result.status === status);
    if (results.length === 0) return;
    yield `\n## ${escapeMarkdown(status)}\n\n`;
    for (const result of results) yield `- ${escapeMarkdown(`${resourceWords(result.resource)}, ${result.check}: ${say(result)}`)}\n`;
  }
};

function* one(check: string, results: readonly AssessedResult[]): Iterable<string> {
  const [first] = results;
  if (first === undefined) return;
  const failed = results.filter(({ status }) => status === 'FAIL');
  const label = first.status === 'FAIL' ? `${first.severity.charAt(0).toUpperCase()}${first.severity.slice(1)}` : 'Unknown';
  yield `\n## ${label}: ${escapeMarkdown(first.title)}\n\n`;
  yield `- Check: ${escapeMarkdown(check)}\n`;
  for (const reason of new Set(failed.map(({ severityReason }) => severityReason))) yield `- Why: ${escapeMarkdown(reason)}\n`;
  for (const id of new Set(failed.flatMap(({ remediations }) => remediations)))
    yield `- Remedy: ${escapeMarkdown(remediationInWords(id))}\n`;
  for (const result of results) {
    yield `\n### ${escapeMarkdown(resourceWords(result.resource))}: ${escapeMarkdown(result.status)}, ${result.severity}\n\n`;
    yield `${escapeMarkdown(result.summary)}\n\n`;
    for (const fact of result.evidence) yield `- ${escapeMarkdown(evidenceWords(fact))}\n`;
    if (result.missing !== undefined) yield `- Permission missing: ${escapeMarkdown(result.missing.join(', '))}\n`;
    if (result.remediations.length > 0) yield `- Next: ${escapeMarkdown(`trailward plan ${shellWord(result.id)}`)}\n`;
  }
}
