import { blame } from '../../history/blame.ts';
import type { BlameReport } from '../../report/blame-human.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { baseState } from './base-state.ts';
import { findLineages } from './find-lineages.ts';

/** Who made each fact of every entity that `text` names: one blame for each of them. */
export function blameOf(store: WorkspaceStore, account: string, text: string): BlameReport[] {
  return findLineages(store, account, text).flatMap((lineage) => {
    const only = lineage.keys.map((key) => `${lineage.kind}/${key}`);
    // From the oldest collection on, so that the history between collections tells who made what.
    const [first] = store.stateTimes(account);
    const found = blame(baseState(store, account, first, only), lineage);
    if (found === undefined) return [];
    return {
      kind: lineage.kind,
      name: found.entity.name,
      gone: lineage.gone,
      facts: found.facts.map(({ path, value, change }) => ({ path, value, ...(change === undefined ? {} : { change: change.change }) })),
      unknown: [...found.unknown],
      ...(lineage.id === undefined ? {} : { id: lineage.id }),
    };
  });
}
