import { byTime } from '../../catalogue/by-time.ts';
import { observe } from '../../catalogue/observe.ts';
import type { Change } from '../../kernel/change.ts';
import type { LogPart } from '../../report/log-human.ts';
import type { ChangeQuery, WorkspaceStore } from '../ports/workspace-store.ts';
import { findLineages } from './find-lineages.ts';

export type LogFilter = Omit<ChangeQuery, 'account' | 'entities'>;

/**
 * The history of an account, or of each entity that `text` names: one part an entity, followed across renames, moves and
 * deletion. A name that was given again after a deletion is another entity and another part.
 */
export function log(store: WorkspaceStore, account: string, text: string | undefined, filter: LogFilter = {}): LogPart[] {
  if (text === undefined) return [{ changes: wholeLog(store, account, filter) }];
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

/** A store knows actors by ARN; a person may give the name, which several principals can share. */
function wholeLog(store: WorkspaceStore, account: string, filter: LogFilter): Change[] {
  const { actor, ...rest } = filter;
  const actors = actor === undefined ? [undefined] : principalsCalled(store, account, actor);
  const found = actors.flatMap((principal) => [
    ...store.changes({ account, ...rest, ...(principal === undefined ? {} : { actor: principal }) }),
  ]);
  return (
    found
      // A store counts the end of a span in.
      .filter(({ change }) => filter.until === undefined || change.time < filter.until)
      .map(({ event }) => observe(event))
      .sort(byTime)
      .map(({ change }) => change)
      .slice(0, filter.limit)
  );
}

function principalsCalled(store: WorkspaceStore, account: string, text: string): string[] {
  const wanted = text.toLowerCase();
  const principals = new Set([...store.usage(account)].map(({ principal }) => principal));
  return [...principals].filter((principal) => {
    const lower = principal.toLowerCase();
    return lower === wanted || lower.slice(Math.max(lower.lastIndexOf('/'), lower.lastIndexOf(':')) + 1) === wanted;
  });
}
