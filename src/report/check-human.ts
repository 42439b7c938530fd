import type { Check } from '../posture/check.ts';
import type { RenderOptions } from './format.ts';
import { remediationInWords } from './remediation-in-words.ts';
import { paintWith, severityInk } from './text/paint.ts';
import { plural } from './text/plural.ts';
import { wrap } from './text/wrap.ts';

/** A check for a terminal: what it looks at, why, how it can be set, and what can be done. */
export function* checkHuman(check: Check, options: RenderOptions): Iterable<string> {
  const paint = paintWith(options.colour);
  const columns = Math.min(Math.max(options.width, 40), 120);
  yield `${paint(check.id, 'bold')}\n`;
  yield* lines(wrap(check.title, columns));
  yield `\n${paint(check.severity.toUpperCase(), 'bold', severityInk[check.severity])}\n`;
  yield* lines(wrap(check.severityReason, columns, '  '));
  yield* section('What it looks at', [check.about]);
  yield* section('Why', [check.why]);
  yield* section(
    'Thresholds',
    Object.entries(check.thresholds ?? {}).map(
      ([name, { default: value, unit, source }]) => `${name}: ${value} ${unit} unless set, from ${source}`,
    ),
    '- ',
  );
  yield* section('Remedies', check.remediations.map(remediationInWords), '- ');
  yield* section(
    'Controls',
    Object.entries(check.controls).map(([framework, ids]) => `${framework}: ${ids.join(', ')}`),
    '- ',
  );
  yield* section('Needs', [check.needs.join(', ')]);
  yield `\n${paint('References', 'bold')}\n`;
  // Not wrapped, so that they can be followed.
  for (const link of check.references) yield `  ${link}\n`;

  function* section(title: string, texts: readonly string[], mark = ''): Iterable<string> {
    if (texts.length === 0) return;
    yield `\n${paint(title, 'bold')}\n`;
    for (const text of texts) yield* lines(wrap(text, columns, `  ${mark}`, ' '.repeat(2 + mark.length)));
  }
}

/** Every check on a line or two of its own, the most severe first. */
export function* checksHuman(checks: readonly Check[], options: RenderOptions): Iterable<string> {
  const paint = paintWith(options.colour);
  const columns = Math.min(Math.max(options.width, 40), 120);
  for (const { id, severity, title } of checks) {
    yield `${paint(severity.toUpperCase().padEnd(13), severityInk[severity])} ${paint(id, 'bold')}\n`;
    yield* lines(wrap(title, columns, ' '.repeat(14)));
  }
  yield `\n${plural(checks.length, 'check')}; trailward checks show <id> tells all of one.\n`;
}

function* lines(all: readonly string[]): Iterable<string> {
  for (const line of all) yield `${line.trimEnd()}\n`;
}
