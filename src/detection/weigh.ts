import { type Severity, shiftSeverity } from '../kernel/severity.ts';
import { automationOf } from './automation.ts';
import type { Sighting } from './detector.ts';

/** Severity of a sighting after outcome, tooling and actor, with every fact that moved it. */
export function weigh(sighting: Sighting): { severity: Severity; reasons: string[] } {
  const facts = [attempt(sighting), automation(sighting), rootActor(sighting), session(sighting)].filter((fact) => fact !== undefined);
  const severity = facts.reduce((held, fact) => shiftSeverity(held, fact.steps), sighting.severity);
  const own = isAttempt(sighting) ? sighting.reasons.map((reason) => `Had it succeeded: ${reason}`) : sighting.reasons;
  return { severity, reasons: [...own, ...facts.map((fact) => fact.reason)] };
}

interface Fact {
  reason: string;
  /** Levels up (+) or down (−). */
  steps: number;
}

/** Whether nothing that the sighting rests on came about. What led up to it, such as an earlier CreateUser, does not count. */
export function isAttempt({ evidence }: Sighting): boolean {
  return evidence[0].change.outcome !== 'succeeded';
}

function attempt(sighting: Sighting): Fact | undefined {
  if (!isAttempt(sighting)) return undefined;
  const [first] = sighting.evidence;
  const code = first.event.errorCode === undefined || first.event.errorCode === '' ? '' : ` (${first.event.errorCode})`;
  return {
    reason: `Lowered: ${first.change.outcome === 'denied' ? 'AWS denied the call' : 'the call failed'}${code}, so nothing changed.${sighting.times === undefined ? '' : ` It was tried ${sighting.times} times.`}`,
    steps: -2,
  };
}

function automation({ evidence }: Sighting): Fact | undefined {
  const tools = evidence.map((o) => automationOf(o.change.actor));
  const [first] = tools;
  if (first === undefined || tools.some((tool) => tool === undefined)) return undefined;
  return first.proven
    ? { reason: `Lowered: ${first.tool} made the call on behalf of the actor, as AWS itself records.`, steps: -2 }
    : { reason: `Lowered: the user agent says ${first.tool}. A user agent can be forged, so the finding stays.`, steps: -1 };
}

function rootActor({ evidence }: Sighting): Fact | undefined {
  return evidence[0].change.actor.kind === 'root'
    ? { reason: 'Raised: the root user made the call; no policy limits root.', steps: 1 }
    : undefined;
}

/** Said, but not counted: most calls by key carry no MFA, so it tells little alone. */
function session({ evidence }: Sighting): Fact | undefined {
  const { actor } = evidence[0].change;
  return actor.kind === 'user' && actor.mfa === false ? { reason: 'The call was made without MFA.', steps: 0 } : undefined;
}
