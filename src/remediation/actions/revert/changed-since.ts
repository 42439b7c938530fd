import { type FlatEntity, flatten, flattenDiffering, flattenOne, knowsEvery } from '../../../account/flatten.ts';
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
  | { kind: 'conflict'; facts: readonly string[] }
  /** How something that the change did stands now is not known; by fact, in words. */
  | { kind: 'unknown'; facts: readonly string[] };

/** Compares, fact by fact, the account before and after a change with the account as it is now. */
export function changedSince({ before, after }: PastChange, now: AccountState): Since {
  const conflicts: string[] = [];
  const others: string[] = [];
  const open: string[] = [];
  let [left, undone] = [0, 0];
  for (const { was, became } of pairs(before, after)) {
    if (isSame(was, became)) continue;
    const is = found(now, became ?? was);
    const what = `${(became ?? was)?.kind} ${(became ?? was)?.name}`;
    for (const path of new Set([was, became, is].flatMap((entity) => [...(entity?.facts.keys() ?? [])]))) {
      const [a, b, c] = [was, became, is].map((entity) => text(entity?.facts.get(path)));
      if (a === b) {
        if (b !== c && !isUnknown(is, path) && !isUnknown(became, path)) others.push(`${what}: ${path}`);
      } else if (is === undefined ? !knowsEvery(now, (became ?? was)?.kind ?? '') : isUnknown(is, path)) open.push(`${what}: ${path}`);
      else if (c === b) left += 1;
      else if (c === a) undone += 1;
      else if (!isUnknown(became, path)) conflicts.push(`${what}: ${path}`);
    }
  }
  if (conflicts.length > 0) return { kind: 'conflict', facts: conflicts };
  if (open.length > 0) return { kind: 'unknown', facts: open };
  return left === 0 && undone > 0 ? { kind: 'undone' } : { kind: 'clean', others };
}

/** The entities that a change touched, before and after it. One that was renamed is one entity. */
function pairs(before: AccountState, after: AccountState): { was?: FlatEntity; became?: FlatEntity }[] {
  const [were, are] = flattenDiffering(before, after);
  const found = new Map<string, { was?: FlatEntity; became?: FlatEntity }>();
  for (const was of were) found.set(was.identity, { was });
  for (const became of are) found.set(became.identity, { ...found.get(became.identity), became });
  return [...found.values()];
}

/** The account and root are always looked at, changed or not. */
function isSame(was: FlatEntity | undefined, became: FlatEntity | undefined): boolean {
  const facts = (entity: FlatEntity | undefined) => JSON.stringify(entity === undefined ? null : [...entity.facts].sort());
  return facts(was) === facts(became);
}

/** The same entity now, perhaps under another name: by its unique id, and by its name only where either id is not known. */
function found(now: AccountState, entity: FlatEntity | undefined): FlatEntity | undefined {
  if (entity === undefined) return undefined;
  const named = flattenOne(now, entity.kind, entity.key);
  if (named?.identity === entity.identity) return named;
  const isAnother = named?.facts.has('unique id') === true && entity.facts.has('unique id');
  return flatten(now).find(({ identity }) => identity === entity.identity) ?? (isAnother ? undefined : named);
}

function isUnknown(entity: FlatEntity | undefined, path: string): boolean {
  return entity?.unknown.some((prefix) => path === prefix || path.startsWith(`${prefix} `)) ?? false;
}

function text(value: Json | undefined): string {
  return JSON.stringify(value) ?? '';
}
