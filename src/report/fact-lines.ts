import type { FactDiff } from '../account/diff-states.ts';
import type { Json } from '../kernel/json.ts';
import { statementDiff } from './statement-diff.ts';
import type { Paint } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { spacedJson } from './text/spaced-json.ts';
import { wrap } from './text/wrap.ts';

/** Differences of an entity as people read a diff: `-` what was, `+` what is; of a statement that stays, just what differs. */
export function* diffLines(facts: readonly FactDiff[], columns: number, paint: Paint): Iterable<string> {
  for (const { path, before, after } of facts.flatMap(memberByMember)) {
    if (before !== undefined) for (const line of fact('- ', path, before, columns)) yield `${paint(line, 'red')}\n`;
    if (after !== undefined) for (const line of fact('+ ', path, after, columns)) yield `${paint(line, 'green')}\n`;
  }
}

function memberByMember(whole: FactDiff): FactDiff[] {
  const parts = statementDiff(whole.before, whole.after);
  return parts?.map(({ member, ...sides }) => ({ path: `${whole.path}, ${member}`, ...sides })) ?? [whole];
}

/** Value of a fact that only says that something is there. */
const present = 'present';

/** One fact in words: its path, and its value unless that only says that it is there. */
export function factInWords(path: string, value: Json): string {
  if (value === present) return path;
  return `${path}: ${typeof value === 'string' ? value : spacedJson(value)}`;
}

function fact(mark: string, path: string, value: Json, columns: number): string[] {
  return wrap(sanitise(factInWords(path, value), 2_000), columns, `  ${mark}`, '      ');
}
