import { emptyState } from '../../../src/account/empty-state.ts';
import { known } from '../../../src/account/part.ts';
import type { AccountState } from '../../../src/account/state.ts';
import { type Observation, observe } from '../../../src/catalogue/observe.ts';
import { replay, replayed } from '../../../src/history/replay.ts';
import { eventMaker } from '../made-account/event-maker.ts';
import { account, groups } from '../made-account/person.ts';
import type { Options } from '../options.ts';
import type { Findings } from '../row.ts';
import { inTurn } from '../timed.ts';

const most = 200_000;

/** Folding changes that were read and observed already over the state of an account. */
export function replayPart({ changes, users, rounds }: Options): Findings {
  const { next } = eventMaker(1, users);
  const observed = (count: number) => Array.from({ length: count }, () => observe(next()));
  // Every user and its password, and the groups; some are denied and tried again.
  const base = replayed(wholeState(), observed(Math.ceil((groups.length + 2 * users) * 1.1)));
  const observations = observed(Math.min(changes, most));
  const { seconds, limit } = inTurn(
    rounds,
    () => replayed(base, observations),
    () => onMap(observations),
  );
  const contradictions = replay(base, observations).reduce((sum, step) => sum + step.contradictions.length, 0);
  const row = {
    name: `replay, ${base.users.by.size.toLocaleString('en-US')} users`,
    amount: observations.length,
    unit: 'changes',
    seconds,
    limit: { name: 'Map.set', seconds: limit },
    target: { kind: 'rate', atLeast: 100_000 },
  } as const;
  return { rows: [row], checks: [{ holds: contradictions === 0, text: `replay found ${contradictions} contradictions` }] };
}

/** A state that knows every user and group, so that an event that does not fit is noticed. */
function wholeState(): AccountState {
  const empty = emptyState(account);
  const whole = known<true>(true, { at: '', source: 'made up' });
  return { ...empty, users: { ...empty.users, whole }, groups: { ...empty.groups, whole } };
}

/** The same number of updates without any history: what is left is the cost of remembering the last one. */
function onMap(observations: readonly Observation[]): number {
  const held = new Map<string, unknown>();
  for (const { change } of observations) held.set(change.target.name, change);
  return held.size;
}
