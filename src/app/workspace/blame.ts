import type { FlatEntity } from '../../account/flatten.ts';
import { observe } from '../../catalogue/observe.ts';
import { blame } from '../../history/blame.ts';
import { entityOf } from '../../history/entity-of.ts';
import type { Lineage } from '../../history/lineage.ts';
import { replayed } from '../../history/replay.ts';
import type { BlameReport } from '../../report/blame-human.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { baseState } from './base-state.ts';
import { findLineages } from './find-lineages.ts';

/**
 * Who made each fact of every entity that `text` names what it is: one blame for each. What the newest collected state
 * shows and no event explains says when it was first seen.
 */
export function blameOf(store: WorkspaceStore, account: string, text: string): BlameReport[] {
  return findLineages(store, account, text).flatMap((lineage) => {
    const only = lineage.keys.map((key) => `${lineage.kind}/${key}`);
    // From the oldest collection on, so that the history between collections tells who made what.
    const [first] = store.stateTimes(account);
    const told = blame(baseState(store, account, first, only), lineage);
    const now = newestCollected(store, account, lineage, only);
    const entity = now?.entity ?? told?.entity;
    if (entity === undefined) return [];
    const makers = new Map(told?.facts.map((fact) => [fact.path, fact]));
    const facts = [...entity.facts].map(([path, value]) => {
      const fact = makers.get(path);
      const explained = fact !== undefined && JSON.stringify(fact.value) === JSON.stringify(value);
      if (!explained) return { path, value, ...(now === undefined ? {} : { unexplainedSince: now.at }) };
      return { path, value, ...(fact.change === undefined ? {} : { change: observe(fact.change.event).change }) };
    });
    return {
      kind: lineage.kind,
      name: entity.name,
      gone: lineage.gone,
      facts,
      unknown: [...entity.unknown],
      ...(lineage.id === undefined ? {} : { id: lineage.id }),
    };
  });
}

/** The entity as the newest collected state and the changes since make it; undefined when there is no later collection. */
function newestCollected(
  store: WorkspaceStore,
  account: string,
  lineage: Lineage,
  only: readonly string[],
): { entity: FlatEntity; at: string } | undefined {
  const times = store.stateTimes(account);
  const at = times.at(-1);
  if (times.length < 2 || at === undefined) return undefined;
  // What was deleted before the collection is not what the collection holds under its name.
  if (lineage.gone && (lineage.events.at(-1)?.change.time ?? '') <= at) return undefined;
  const state = replayed(baseState(store, account, at, only), lineage.events);
  const entity = entityOf(state, lineage);
  return entity === undefined ? undefined : { entity, at };
}
