import { createHash } from 'node:crypto';
import { byTime } from '../catalogue/by-time.ts';
import type { Observation } from '../catalogue/observe.ts';
import type { Finding } from '../kernel/finding.ts';
import { severityRank } from '../kernel/severity.ts';
import type { Detector, Sighting } from './detector.ts';
import { detectors as all } from './detectors.generated.ts';
import { type Past, pastOf } from './past.ts';
import { isAttempt, weigh } from './weigh.ts';

/**
 * Runs every detector over `observations` and weighs what they saw. The result does not depend on the order of the
 * input: findings come most severe first, then by time of their first event, then by id.
 */
export function detect(observations: readonly Observation[], detectors: readonly Detector[] = all): Finding[] {
  const ordered = observations.toSorted(byTime);
  const past = pastOf(ordered);
  const found = detectors.flatMap((detector) =>
    sightings(detector, ordered, past).map((sighting) => ({ sighting, finding: findingOf(detector, sighting) })),
  );
  return found
    .sort(
      (a, b) =>
        bySeverity(a.finding, b.finding) ||
        byTime(a.sighting.evidence[0], b.sighting.evidence[0]) ||
        (a.finding.id < b.finding.id ? -1 : 1),
    )
    .map(({ finding }) => finding);
}

function sightings(detector: Detector, ordered: readonly Observation[], past: Past): Sighting[] {
  if (detector.kind === 'all') return detector.inspect(ordered);
  const seen = ordered.map((observation) => detector.inspect(observation, past)).filter((sighting) => sighting !== undefined);
  return gatherAttempts(seen);
}

/** Attempts that differ in nothing but their time are one finding, named by the first: somebody tried again. */
function gatherAttempts(seen: readonly Sighting[]): Sighting[] {
  const groups = Map.groupBy(seen, (sighting) => {
    const { account, actor, outcome } = sighting.evidence[0].change;
    // What succeeded stands alone, even where records of two accounts bear one event id.
    return isAttempt(sighting) ? JSON.stringify([account, actor.arn, outcome, sighting.title]) : sighting;
  });
  return [...groups.values()].flatMap(([first, ...again]) => {
    if (first === undefined || again.length === 0) return first ?? [];
    const [earliest, ...others] = first.evidence;
    const evidence = [earliest, ...others, ...again.flatMap((sighting) => sighting.evidence)] as const;
    return { ...first, evidence, key: earliest.change.eventId, times: again.length + 1 };
  });
}

function findingOf(detector: Detector, sighting: Sighting): Finding {
  const eventIds = [...new Set(sighting.evidence.map((o) => o.change.eventId))];
  const { severity, reasons } = weigh(sighting);
  const account = sighting.evidence[0].change.account;
  return {
    id: `${detector.id}-${digest([detector.id, account, sighting.key ?? eventIds.toSorted().join(' ')])}`,
    detector: detector.id,
    title: detector.kind === 'each' && isAttempt(sighting) ? `Attempt: ${sighting.title}` : sighting.title,
    severity,
    reasons,
    eventIds,
    explanation: sighting.explanation,
    verify: [...detector.verify],
    remediations: [...(sighting.remediations ?? detector.remediations)],
    attack: [...detector.attack],
  };
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

function bySeverity(a: Finding, b: Finding): number {
  return severityRank(b.severity) - severityRank(a.severity);
}
