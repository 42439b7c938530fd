import { observe } from '../../catalogue/observe.ts';
import { byTime } from '../../catalogue/order.ts';
import type { Change } from '../../kernel/change.ts';
import type { ChangeQuery, WorkspaceStore } from '../ports/workspace-store.ts';
import { findLineages } from './find-lineages.ts';

export type LogFilter = Omit<ChangeQuery, 'account' | 'entities'>;

/** The changes of one entity, or of the whole account. */
export interface LogPart {
  /** Absent for the whole account. */
  entity?: { kind: string; id?: string; names: string[]; born: boolean; gone: boolean };
  changes: Change[];
}

/**
 * The history of an account, or of each entity that `text` names: one part an entity, followed across renames, moves and
 * deletion. A name that was given again after a deletion is another entity and another part.
 */
export function log(store: WorkspaceStore, account: string, text: string | undefined, filter: LogFilter = {}): LogPart[] {
  if (text === undefined) return [{ changes: [...store.changes({ account, ...filter })].map(({ change }) => change) }];
  return findLineages(store, account, text).map((lineage) => ({
    entity: {
      kind: lineage.kind,
      names: lineage.keys,
      born: lineage.born,
      gone: lineage.gone,
      ...(lineage.id === undefined ? {} : { id: lineage.id }),
    },
    changes: lineage.events
      .toSorted(byTime)
      .map(({ event }) => observe(event).change)
      .filter((change) => matches(change, filter))
      .slice(0, filter.limit),
  }));
}

function matches(change: Change, { actor, eventName, since, until, denied }: LogFilter): boolean {
  if (actor !== undefined && change.actor.arn !== actor && change.actor.name.toLowerCase() !== actor.toLowerCase()) return false;
  if (eventName !== undefined && change.eventName !== eventName) return false;
  if (denied === true && change.outcome !== 'denied') return false;
  return (since === undefined || change.time >= since) && (until === undefined || change.time < until);
}
