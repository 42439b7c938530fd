import type { AssessedResult } from '../../posture/assessment.ts';
import { remediationInWords } from '../remediation-in-words.ts';
import { type Paint, paintWith, severityInk } from '../text/paint.ts';
import { sanitise } from '../text/sanitise.ts';
import { shellWord } from '../text/shell-word.ts';
import { wrap } from '../text/wrap.ts';
import type { AssessmentFormat } from './format.ts';
import { byCheck, closingWords, evidenceWords, headWords, resourceWords } from './words.ts';

/** For reading in a terminal: what fails and what is unknown by check, then what is excepted, then what to look after. */
export const human: AssessmentFormat = function* (report, options) {
  const paint = paintWith(options.colour);
  const columns = Math.min(Math.max(options.width, 40), 120);
  for (const sentence of headWords(report)) yield* lines(wrap(sanitise(sentence), columns, '', '  '));
  for (const group of byCheck(report.results)) yield* one(group.results, columns, paint);
  yield* list('EXCEPTED', ({ exception: e }) => (e === undefined ? '' : ` ${e.reason} (${e.owner}, until ${e.expires})`));
  if (options.all) {
    yield* list('PASS', ({ summary }) => ` ${summary}`);
    yield* list('NOT_APPLICABLE', ({ summary }) => ` ${summary}`);
  }
  const closing = closingWords(report);
  if (closing.length > 0) yield '\n';
  for (const sentence of closing) yield* lines(wrap(sanitise(sentence, 4_000), columns, '', '  '));

  function* list(status: AssessedResult['status'], say: (result: AssessedResult) => string): Iterable<string> {
    const results = report.results.filter((result) => result.status === status);
    if (results.length === 0) return;
    yield `\n${paint(status, 'bold')}\n`;
    for (const result of results)
      yield* lines(wrap(sanitise(`${resourceWords(result.resource)}, ${result.check}:${say(result)}`, 1_000), columns, '  ', '    '));
  }
};

/** A check, with every resource that fails it or of which it is not known. */
function* one(results: readonly AssessedResult[], columns: number, paint: Paint): Iterable<string> {
  const [first] = results;
  if (first === undefined) return;
  const label = first.status === 'FAIL' ? first.severity.toUpperCase() : first.status;
  const ink = first.status === 'FAIL' ? severityInk[first.severity] : 'yellow';
  const [head, ...more] = wrap(sanitise(first.title), columns, `${label}  `, ' '.repeat(label.length + 2));
  yield `\n${paint(label, 'bold', ink)}${paint((head ?? '').slice(label.length), 'bold')}\n`;
  for (const line of more) yield `${paint(line, 'bold')}\n`;
  yield* lines(wrap(first.check, columns, '  Check:  ', '          '));
  const failed = results.filter(({ status }) => status === 'FAIL');
  for (const reason of new Set(failed.map(({ severityReason }) => severityReason)))
    yield* lines(wrap(sanitise(reason), columns, '  Why:    ', '          '));
  for (const id of new Set(failed.flatMap(({ remediations }) => remediations)))
    yield* lines(wrap(sanitise(remediationInWords(id)), columns, '  Remedy: ', '          '));
  for (const result of results) yield* resource(result, first, columns, paint);
}

function* resource(result: AssessedResult, first: AssessedResult, columns: number, paint: Paint): Iterable<string> {
  const other = result.status !== first.status || result.severity !== first.severity;
  const mark = !other ? '' : result.status === 'FAIL' ? ` (${result.severity})` : ` (${result.status})`;
  for (const line of wrap(sanitise(`${resourceWords(result.resource)}${mark}`, 1_000), columns, '  ', '    '))
    yield `${paint(line, 'bold')}\n`;
  yield* lines(wrap(sanitise(result.summary, 1_200), columns, '    '));
  for (const fact of result.evidence)
    for (const line of wrap(sanitise(evidenceWords(fact), 600), columns, '    - ', '      ')) yield `${paint(line, 'dim')}\n`;
  if (result.missing !== undefined)
    yield* lines(wrap(sanitise(`Permission missing: ${result.missing.join(', ')}`), columns, '    - ', '      '));
  // Not wrapped, so that it can be copied.
  if (result.remediations.length > 0) yield `    trailward plan ${sanitise(shellWord(result.id), 2_000)}\n`;
}

function* lines(all: readonly string[]): Iterable<string> {
  for (const line of all) yield `${line.trimEnd()}\n`;
}
