import { type FlatEntity, flattenDiffering } from '../../account/flatten.ts';
import type { AccountState } from '../../account/state.ts';
import { digestOf } from './digest.ts';
import type { EntityKey } from './entity-key.ts';

/** The entities whose facts differ between two states, those that are in one of them only included. */
export function changedEntities(before: AccountState, after: AccountState): EntityKey[] {
  const [were, are] = flattenDiffering(before, after);
  // What is compared has only been told apart by reference so far: a group that changes brings every user along.
  const was = new Map(were.map((one) => [keyOf(one), factsOf(one)]));
  const is = new Map(are.map((one) => [keyOf(one), factsOf(one)]));
  const all = new Map([...were, ...are].map((one) => [keyOf(one), { kind: one.kind, key: one.key }]));
  return [...all].filter(([key]) => was.get(key) !== is.get(key)).map(([, entity]) => entity);
}

function keyOf({ kind, key }: EntityKey): string {
  return `${kind}/${key}`;
}

function factsOf({ name, facts, unknown }: FlatEntity): string {
  return digestOf([name, Object.fromEntries(facts), unknown]);
}
