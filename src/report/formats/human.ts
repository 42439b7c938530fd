import type { Finding } from '../../kernel/finding.ts';
import { severities } from '../../kernel/severity.ts';
import { defineFormat } from '../format.ts';
import { inputLines } from '../input-lines.ts';
import { remediationInWords } from '../remediation-in-words.ts';
import type { ScanReport } from '../scan-report.ts';
import { type Paint, paintWith, severityInk } from '../text/paint.ts';
import { plural } from '../text/plural.ts';
import { sanitise } from '../text/sanitise.ts';
import { timeline } from '../text/timeline.ts';
import { wrap } from '../text/wrap.ts';

/** How many event ids a finding shows. */
const idsShown = 4;

/** Prose is easier to read in lines of this length, however wide the terminal. */
const widest = 120;

/** The report for people: counts, findings by severity with why and what to do, then the changes in order of time. */
export const format = defineFormat({
  name: 'human',
  about: 'for reading in a terminal',
  *render(report, options) {
    const paint = paintWith(options.colour);
    const columns = Math.min(Math.max(options.width, 40), widest);
    for (const line of inputLines(report.input)) {
      yield* lines(wrap(sanitise(line), columns, line.startsWith('- ') ? '  ' : '', line.startsWith('- ') ? '    ' : '  '));
    }
    yield '\n';
    yield* findings(report, columns, paint);
    yield `${paint('CHANGES', 'bold')}  ${report.changes.length === 0 ? 'none' : `${report.changes.length} in order of time (UTC)`}\n`;
    yield* timeline(report.changes, columns, paint);
  },
});

function* findings({ findings: all }: ScanReport, columns: number, paint: Paint): Iterable<string> {
  const counts = severities.toReversed().flatMap((severity) => {
    const count = all.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}`];
  });
  yield `${paint('FINDINGS', 'bold')}  ${all.length === 0 ? 'none' : counts.join(', ')}\n\n`;
  for (const finding of all) yield* one(finding, columns, paint);
}

function* one(finding: Finding, columns: number, paint: Paint): Iterable<string> {
  const label = finding.severity.toUpperCase();
  const [head, ...more] = wrap(sanitise(finding.title), columns, `${label}  `, ' '.repeat(label.length + 2));
  yield* lines([
    `${paint(label, 'bold', severityInk[finding.severity])}${paint((head ?? '').slice(label.length), 'bold')}`,
    ...more.map((line) => paint(line, 'bold')),
  ]);
  yield* lines(wrap(sanitise(finding.explanation, 1_200), columns, '  '));
  for (const reason of finding.reasons) yield* lines(wrap(sanitise(reason), columns, '  Why:    ', '          '));
  for (const step of finding.verify) yield* lines(wrap(sanitise(step), columns, '  Check:  ', '          '));
  for (const id of finding.remediations) yield* lines(wrap(sanitise(remediationInWords(id)), columns, '  Remedy: ', '          '));
  const ids = finding.eventIds.slice(0, idsShown).join(' ');
  const rest = finding.eventIds.length - idsShown;
  const trace = `${finding.id}, ${plural(finding.eventIds.length, 'event')}: ${ids}${rest > 0 ? ` and ${rest} more` : ''}${finding.attack.length === 0 ? '' : `, ATT&CK ${finding.attack.join(' ')}`}`;
  for (const line of wrap(sanitise(trace), columns, '  Trace:  ', '          ')) yield `${paint(line, 'dim')}\n`;
  yield '\n';
}

function* lines(all: readonly string[]): Iterable<string> {
  for (const line of all) yield `${line.trimEnd()}\n`;
}
