import { expect, it } from 'vitest';
import { flattenDiffering } from '../../src/account/flatten.ts';
import type { AccountState } from '../../src/account/state.ts';
import { iamMutatingNames } from '../../src/catalogue/iam-mutating-names.ts';
import { replayed } from '../../src/history/replay.ts';
import { findAction } from '../../src/remediation/find-action.ts';
import { buildPlan } from '../../src/remediation/plan/build-plan.ts';
import { propose } from '../../src/remediation/propose.ts';
import { knownEmpty } from '../laws/known-empty.ts';
import { pureStory } from '../laws/pure-story.ts';
import { seedOfRun } from '../laws/random.ts';

const account = '123456789012';
const seed = seedOfRun();

/** Facts of the entities that are not the very same in two states. */
const factsApart = (a: AccountState, b: AccountState) =>
  flattenDiffering(a, b).map((entities) => entities.map(({ kind, key, facts }) => [`${kind}/${key}`, Object.fromEntries(facts)]));

it(`a revert of any change restores the account before it, by the plan alone (TRAILWARD_SEED=${seed})`, async () => {
  const action = findAction('revert');
  if (action === undefined) throw new Error('there is no revert');
  const story = pureStory(account, seed);
  let state = knownEmpty(account);
  const reverted = new Map<string, number>();
  const refused = new Map<string, string>();
  for (let call = 0; call < 1_500; call += 1) {
    const observation = await story.step();
    const { change, event, entry } = observation;
    if (change.outcome !== 'succeeded') continue;
    const before = state;
    state = replayed({ ...before, at: '' }, [observation]);
    const inverse = entry.history?.inverse(before, event);
    if (inverse?.kind !== 'steps' || inverse.calls.length === 0) continue;
    const past = (eventId: string) => (eventId === event.eventID ? { event, before, after: state, since: [] } : undefined);
    const target = { kind: 'event' as const, name: event.eventID };
    const at = '2026-03-02T09:00:00Z';
    const proposal = propose(action, { state, partition: 'aws', now: at, target, parameters: {}, past });
    const told = `TRAILWARD_SEED=${seed} ${JSON.stringify(event)}\n${JSON.stringify(proposal)}`;
    // A change that shows in no fact, such as a contact that the state does not hold, is as it was before already.
    if (proposal.kind === 'nothing') continue;
    if (proposal.kind !== 'steps') throw new Error(told);
    const built = buildPlan({
      ...proposal,
      state,
      account,
      partition: 'aws',
      now: at,
      expires: at,
      origin: { kind: 'revert', eventId: event.eventID },
      drafts: proposal.steps.map((draft) => ({ action: 'revert', draft })),
    });
    if (built.kind === 'refused') {
      refused.set(event.eventName, `${built.step}: ${built.reason}`);
      continue;
    }
    if (built.kind === 'nothing') continue;
    const [is, was] = factsApart(built.after, before);
    expect(is, told).toEqual(was);
    reverted.set(event.eventName, (reverted.get(event.eventName) ?? 0) + 1);
  }
  expect(Object.fromEntries(refused)).toEqual({});
  expect(reverted.size).toBeGreaterThan(45);
  for (const name of reverted.keys()) expect(iamMutatingNames).toContain(name);
}, 120_000);
