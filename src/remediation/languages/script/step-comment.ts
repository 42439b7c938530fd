import { safeText } from '../safe-text.ts';
import { wrapped } from '../wrapped.ts';
import type { ScriptStep } from './script.ts';

const columns = 100;

/** What stands above the code of a step, in lines that are safe in a comment. */
export function stepComment({ kind, step }: ScriptStep): string[] {
  const about = [...wrapped(`Step ${step.number}: ${step.title}`, columns), ...wrapped(step.why, columns)];
  if (kind === 'gate') return about;
  const needs = step.permissions.map(({ action, resource }) => safeText(`Needs ${action} on ${resource}`));
  const { undo } = step;
  if (undo.kind === 'irreversible')
    return [...about, ...needs, ...wrapped(`It cannot be taken back: ${undo.reason} ${undo.instead}`, columns)];
  return [...about, ...needs, ...undo.lost.flatMap((lost) => wrapped(`Taking it back does not bring back: ${lost}`, columns))];
}
