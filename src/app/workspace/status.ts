import type { Coverage, WorkspaceStore } from '../ports/workspace-store.ts';

/** What a workspace holds of one account. */
export interface AccountStatus {
  account: string;
  events: number;
  changes: number;
  /** Collected states, oldest first, UTC. */
  states: string[];
  /** Runs of hours with events; what lies between them is a gap. UTC, `from` inclusive, `to` exclusive. */
  covered: { from: string; to: string; events: number }[];
  gaps: { from: string; to: string; hours: number }[];
}

/** Hours without any event that still count as quiet and not as a gap. */
const quiet = 3;

/** What the workspace holds: accounts, the spans of time that their events cover, and the gaps between. */
export function status(store: WorkspaceStore): AccountStatus[] {
  const coverage = Map.groupBy(store.coverage(), ({ account }) => account);
  return store.accounts().map((account) => {
    const runs = runsOf(coverage.get(account) ?? []);
    return {
      account,
      events: runs.reduce((sum, run) => sum + run.events, 0),
      changes: count(store.changes({ account })),
      states: store.stateTimes(account),
      covered: runs.map(({ from, to, events }) => ({ from: hourText(from), to: hourText(to), events })),
      gaps: runs.slice(1).map((run, index) => {
        const before = runs[index]?.to ?? run.from;
        return { from: hourText(before), to: hourText(run.from), hours: run.from - before };
      }),
    };
  });
}

interface Run {
  /** Hours since 1970, UTC. */
  from: number;
  to: number;
  events: number;
}

function runsOf(coverage: readonly Coverage[]): Run[] {
  const hours = new Map<number, number>();
  for (const { hour, events } of coverage) {
    const at = Date.parse(`${hour}:00:00Z`) / 3_600_000;
    if (Number.isFinite(at)) hours.set(at, (hours.get(at) ?? 0) + events);
  }
  const runs: Run[] = [];
  for (const [at, events] of [...hours].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && at - last.to <= quiet) {
      last.to = at + 1;
      last.events += events;
    } else runs.push({ from: at, to: at + 1, events });
  }
  return runs;
}

function hourText(hours: number): string {
  return `${new Date(hours * 3_600_000).toISOString().slice(0, 13)}:00Z`;
}

function count(items: Iterable<unknown>): number {
  let number = 0;
  for (const _ of items) number += 1;
  return number;
}
