import { createHash } from 'node:crypto';
import { diffStates, type EntityDiff } from '../account/diff-states.ts';
import type { AccountState } from '../account/state.ts';
import type { Finding } from '../kernel/finding.ts';

/**
 * What differs between the state that the log leads to and the state that was collected: changes that no event explains.
 * One finding for each entity, naming the facts, the window in which it happened, and the trails that should have seen
 * it. What either side does not know is not compared.
 */
export function unloggedChanges(replayed: AccountState, collected: AccountState, since: string): Finding[] {
  const trails = [...collected.trails.by.values()]
    .filter((trail) => trail.logging.kind === 'known' && trail.logging.value)
    .map((trail) => trail.name);
  const seenBy =
    collected.trails.whole.kind !== 'known'
      ? 'Which trails record this account is not known.'
      : trails.length === 0
        ? 'No trail records this account.'
        : `Trails that record it: ${trails.join(', ')}.`;
  return diffStates(replayed, collected).entities.map((diff) => finding(diff, collected, since, seenBy));
}

function finding(diff: EntityDiff, collected: AccountState, since: string, seenBy: string): Finding {
  const window = `${since === '' ? 'the beginning of history' : since} and ${collected.at}`;
  const facts = diff.facts.map(
    ({ path, before, after }) =>
      `${path}: ${before === undefined ? 'not there' : JSON.stringify(before)} by the log, ${after === undefined ? 'not there' : JSON.stringify(after)} in the account`,
  );
  const id = createHash('sha256')
    .update(JSON.stringify([collected.account, diff.identity, diff.change, diff.facts]))
    .digest('hex')
    .slice(0, 12);
  return {
    id: `unlogged-change-${id}`,
    detector: 'unlogged-change',
    title: `${diff.kind.charAt(0).toUpperCase()}${diff.kind.slice(1)} ${diff.name} ${diff.change} without an event that explains it`,
    severity: 'medium',
    reasons: facts,
    eventIds: [],
    explanation: `Between ${window} something changed this entity that no event in the workspace shows: events outside of the logs that were read, or a gap in logging. ${seenBy}`,
    verify: [
      'Ingest the logs of the window from every trail, and compare again.',
      'See whether a trail was stopped, narrowed or failing to deliver in the window.',
    ],
    remediations: ['create-trail', 'start-logging'],
    attack: ['T1562.008'],
  };
}
