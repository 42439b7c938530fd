import type { Change } from '../kernel/change.ts';
import type { Json } from '../kernel/json.ts';
import { factInWords } from './fact-lines.ts';
import type { RenderOptions } from './format.ts';
import { paintWith } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { wrap } from './text/wrap.ts';

/** What `trailward blame` found out about one entity. */
export interface BlameReport {
  kind: string;
  name: string;
  id?: string;
  /** Whether the entity still exists, as far as the history tells. */
  gone: boolean;
  /** `change` made the fact so; `unexplainedSince` is the time of the collection that shows it where no event explains it; neither: it is older than the history. */
  facts: { path: string; value: Json; change?: Change; unexplainedSince?: string }[];
  unknown: string[];
}

/** Each fact with the change that made it so: when, who, from where, with MFA or not. */
export function* blameHuman(report: BlameReport, options: RenderOptions): Iterable<string> {
  const paint = paintWith(options.colour);
  const columns = Math.min(Math.max(options.width, 40), 120);
  yield `${paint(sanitise(`${report.kind} ${report.name}`), 'bold')}${report.id === undefined ? '' : ` ${sanitise(report.id)}`}${report.gone ? ' (deleted)' : ''}\n`;
  for (const { path, value, change, unexplainedSince } of report.facts) {
    yield* out(wrap(sanitise(factInWords(path, value), 1_000), columns, '  ', '    '));
    for (const line of wrap(sanitise(maker(change, unexplainedSince), 600), columns, '      ')) yield `${paint(line, 'dim')}\n`;
  }
  if (report.unknown.length > 0) yield* out(wrap(sanitise(`Unknown: ${report.unknown.join(', ')}.`, 2_000), columns, '  ', '    '));
}

function maker(change: Change | undefined, unexplainedSince: string | undefined): string {
  if (unexplainedSince !== undefined) return `collected at ${unexplainedSince}; no event in the workspace explains it`;
  if (change === undefined) return 'before history begins';
  const { actor } = change;
  const from =
    actor.sourceIp === undefined ? (actor.invokedBy === undefined ? '' : ` through ${actor.invokedBy}`) : ` from ${actor.sourceIp}`;
  // A role session says false even where an identity provider asked for MFA.
  const proven = actor.mfa === true || actor.kind === 'user' || actor.kind === 'root';
  const mfa = actor.mfa === undefined || !proven ? '' : actor.mfa ? ', with MFA' : ', without MFA';
  return `${change.time} ${actor.kind === 'root' ? 'root' : `${actor.kind} ${actor.name}`}${actor.session === undefined ? '' : ` (session ${actor.session})`}${from}${mfa}, by ${change.eventName} ${change.eventId}`;
}

function* out(lines: readonly string[]): Iterable<string> {
  for (const line of lines) yield `${line.trimEnd()}\n`;
}
