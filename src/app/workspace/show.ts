import { diffFlat, type FactDiff } from '../../account/diff-states.ts';
import { flattenOne, knowsEvery } from '../../account/flatten.ts';
import { byTime } from '../../catalogue/by-time.ts';
import { type Observation, observe } from '../../catalogue/observe.ts';
import { pastOf } from '../../detection/past.ts';
import { entityRefs } from '../../history/entity-refs.ts';
import { isBirth } from '../../history/lineage.ts';
import { replay } from '../../history/replay.ts';
import type { Explanation } from '../../report/explanation.ts';
import { explainEvent } from '../explain.ts';
import type { StoredChange, WorkspaceStore } from '../ports/workspace-store.ts';
import { baseBefore } from './base-state.ts';
import { findLineages } from './find-lineages.ts';

/** One change with the page about it, and what it did to each entity that it touched. */
export interface Shown {
  page: Explanation;
  entities: { kind: string; name: string; diff: FactDiff[]; unknown: string[] }[];
  /** Where the state before does not fit what AWS accepted. */
  contradictions: string[];
}

/** Shows a stored change; undefined when the workspace has no such event. */
export function show(store: WorkspaceStore, eventId: string): Shown | undefined {
  const stored = store.change(eventId);
  if (stored === undefined) return undefined;
  const { account } = stored.change;
  const refs = entityRefs(stored.event);
  const keys = refs.map(({ kind, key }) => `${kind}/${key}`);
  const lineages = keys.flatMap((key) => findLineages(store, account, refText(key)));
  // The state before may hold an entity under another of its names.
  const names = lineages.flatMap((lineage) => lineage.keys.map((key) => `${lineage.kind}/${key}`));
  const before = baseBefore(store, account, stored.change.time, [...new Set([...keys, ...names])]);
  const events = lineages.flatMap((lineage) => lineage.events);
  const unique = [...new Map(events.map((observation) => [observation.change.eventId, observation])).values()].sort(byTime);
  const own = observe(stored.event);
  const page = explainEvent(stored.event, pastOf(tellingBefore(store, stored)));
  for (const step of replay(before, unique)) {
    if (step.observation.change.eventId !== own.change.eventId) continue;
    const entities = refs.flatMap(({ kind, key }) => {
      const [a, b] = [flattenOne(step.before, kind, key), flattenOne(step.after, kind, key) ?? renamed(step.after, kind, stored)];
      const { facts, unknown } = diffFlat(a, b);
      const name = b?.name ?? a?.name ?? key;
      const met = a === undefined && !knowsEvery(step.before, kind) && !isBirth(own.entry.name, kind);
      return a === undefined && b === undefined
        ? []
        : [{ kind, name, diff: facts, unknown: met ? ['all of it, before this change'] : unknown }];
    });
    return { page, entities, contradictions: [...step.contradictions] };
  }
  return { page, entities: [], contradictions: [] };
}

/** Names of the events by which it is judged what held at the time of another. */
const telling = ['StopLogging', 'StartLogging', 'DeleteTrail', 'UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'];

function tellingBefore(store: WorkspaceStore, { change: { account, time } }: StoredChange): Observation[] {
  if (time === '') return [];
  const changes = telling.flatMap((eventName) => [...store.changes({ account, eventName, until: time })]);
  return changes.map(({ event }) => observe(event)).sort(byTime);
}

function refText(key: string): string {
  return key.replace('/', ':');
}

/** The entity under the name that the change itself gave it. */
function renamed(state: Parameters<typeof flattenOne>[0], kind: string, { event }: StoredChange) {
  for (const [parameter, value] of Object.entries(event.requestParameters ?? {})) {
    if (!/^new.*name$/i.test(parameter) || typeof value !== 'string') continue;
    const found = flattenOne(state, kind, value.toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}
