import type { Observation } from '../../../catalogue/observe.ts';
import { actorInWords } from '../../../catalogue/sentence.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { defineDetector } from '../../detector.ts';

/** How many denied writes make a burst, and within how many seconds. */
const atLeast = 5;
const within = 600;

export const detector = defineDetector({
  id: 'denied-write-burst',
  kind: 'all',
  title: 'Burst of denied identity changes',
  about: `AWS denied one actor at least ${atLeast} changes to identities within ${within / 60} minutes. Somebody is trying out what a credential may do, or a deployment lost its permissions. Several different calls in a row point to the former, the same call again and again to the latter.`,
  verify: [
    'See whether any change by the same actor succeeded before, between or after.',
    'Compare address and user agent with what this actor usually shows.',
    'Ask the owner of the credential, over another channel.',
  ],
  remediations: ['contain-principal', 'deactivate-access-key', 'rotate-access-key'],
  attack: ['T1078.004', 'T1098'],
  inspect: (observations) => {
    const writes = observations.filter(
      (o) => o.change.outcome === 'denied' && o.entry.kind === 'change' && o.change.eventSource === 'iam.amazonaws.com',
    );
    const byActor = Map.groupBy(writes, (o) => JSON.stringify([o.change.account, o.change.actor.arn, o.change.actor.name]));
    return [...byActor].flatMap(([key, group]) =>
      bursts(group).map((burst) => {
        const [first] = burst;
        const names = [...new Set(burst.map((o) => o.change.eventName))].sort();
        return {
          evidence: burst,
          // The first event names the burst, so that later events of the same burst do not change its id.
          key: `${key} ${first.change.eventId}`,
          title: `${burst.length} denied identity changes by ${actorInWords(first.change.actor)}`,
          explanation: `Between ${first.change.time} and ${burst.at(-1)?.change.time ?? ''} AWS denied ${names.join(', ')}. Nothing changed by these calls.`,
          // Weighing lowers attempts by two levels; a burst of them is what this finding is about.
          severity: names.length >= 3 ? ('critical' as const) : ('high' as const),
          reasons: [
            names.length >= 3
              ? `${names.length} different calls were tried, as somebody does who explores.`
              : 'The same few calls were tried again and again.',
          ],
        };
      }),
    );
  },
});

/** Maximal runs in which each write follows the one before within the window, and which hold enough of them. */
function bursts(group: readonly Observation[]): [Observation, ...Observation[]][] {
  const found: [Observation, ...Observation[]][] = [];
  let run: [Observation, ...Observation[]] | undefined;
  for (const observation of group) {
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && secondsBetween(last.change.time, observation.change.time) <= within)
      run.push(observation);
    else {
      run = [observation];
      found.push(run);
    }
  }
  return found.filter((burst) => dense(burst));
}

function dense(burst: readonly Observation[]): boolean {
  return burst.some((o, i) => {
    const last = burst[i + atLeast - 1];
    return last !== undefined && secondsBetween(o.change.time, last.change.time) <= within;
  });
}
