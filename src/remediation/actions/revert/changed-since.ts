import { type FlatEntity, flatten, flattenDiffering, flattenOne } from '../../../account/flatten.ts';
import type { AccountState } from '../../../account/state.ts';
import type { Json } from '../../../kernel/json.ts';
import type { PastChange } from '../../action.ts';

/** How what a change left compares with what is there now. */
export type Since =
  /** Nothing that the change did was changed since; `others` are changes beside it, in the same entities. */
  | { kind: 'clean'; others: readonly string[] }
  /** All of it was taken back already. */
  | { kind: 'undone' }
  /** Something that the change did is neither as it left it nor as it was before; by fact, in words. */
  | { kind: 'conflict'; facts: readonly string[] };

/** Compares, fact by fact, the account before and after a change with the account as it is now. */
export function changedSince({ before, after }: PastChange, now: AccountState): Since {
  const [were, are] = flattenDiffering(before, after);
  const conflicts: string[] = [];
  const others: string[] = [];
  let [left, undone] = [0, 0];
  for (const { kind, key } of keysOf([...were, ...are])) {
    const [was, became] = [flattenOne(before, kind, key), flattenOne(after, kind, key)];
    const is = flattenOne(now, kind, key) ?? moved(now, became);
    const what = `${kind} ${became?.name ?? was?.name ?? key}`;
    for (const path of new Set([was, became, is].flatMap((entity) => [...(entity?.facts.keys() ?? [])]))) {
      const [a, b, c] = [text(was?.facts.get(path)), text(became?.facts.get(path)), text(is?.facts.get(path))];
      if (a === b) {
        if (b !== c && !isUnknown(is, path) && !isUnknown(became, path)) others.push(`${what}: ${path}`);
      } else if (c === b) left += 1;
      else if (c === a) undone += 1;
      else if (!isUnknown(became, path)) conflicts.push(`${what}: ${path}`);
    }
  }
  if (conflicts.length > 0) return { kind: 'conflict', facts: conflicts };
  return left === 0 && undone > 0 ? { kind: 'undone' } : { kind: 'clean', others };
}

/** The same entity under another name: by its unique id. */
function moved(now: AccountState, entity: FlatEntity | undefined): FlatEntity | undefined {
  const id = entity?.facts.get('unique id');
  return id === undefined ? undefined : flatten(now).find((other) => other.facts.get('unique id') === id);
}

function keysOf(entities: readonly FlatEntity[]): { kind: string; key: string }[] {
  return [...new Map(entities.map(({ kind, key }) => [`${kind}/${key}`, { kind, key }])).values()];
}

function isUnknown(entity: FlatEntity | undefined, path: string): boolean {
  return entity?.unknown.some((prefix) => path === prefix || path.startsWith(`${prefix} `)) ?? false;
}

function text(value: Json | undefined): string {
  return JSON.stringify(value) ?? '';
}
