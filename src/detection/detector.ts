import type { Observation } from '../catalogue/observe.ts';
import type { Interest } from '../events/reader/interest.ts';
import type { RemediationId } from '../kernel/remediation.ts';
import type { Severity } from '../kernel/severity.ts';
import type { Past } from './past.ts';

/** A detector in code: a small pure unit that looks at one observation, or at all of them together. */
export type Detector = DetectorRecord & (EachDetector | AllDetector);

interface DetectorRecord {
  /** Named as its folder, `administrator-granted`. */
  id: string;
  title: string;
  /** What it looks for and why, in a few sentences. */
  about: string;
  /** What to look at before acting, most telling first. */
  verify: readonly string[];
  remediations: readonly RemediationId[];
  /** MITRE ATT&CK technique ids. */
  attack: readonly string[];
  /** Records it needs besides the changes that the catalogue knows. */
  wants?: Partial<Interest>;
}

interface EachDetector {
  kind: 'each';
  inspect: (observation: Observation, past: Past) => Sighting | undefined;
}

interface AllDetector {
  kind: 'all';
  /** `observations` are in order of time. */
  inspect: (observations: readonly Observation[]) => Sighting[];
}

/** What a detector saw, before outcome, actor and tooling are weighed. Holds raw field values: sanitise on output. */
export interface Sighting {
  /** The observations it rests on, first the one that names actor and target. */
  evidence: readonly [Observation, ...Observation[]];
  title: string;
  explanation: string;
  severity: Severity;
  /** The facts that set this severity. */
  reasons: readonly string[];
  /** What identifies a sighting of many events, so that the finding keeps its id when more arrive; by default the event ids. */
  key?: string;
  /** How often the same was attempted; once unless given. */
  times?: number;
  /** Those remedies of the detector that fit this sighting; all unless given. */
  remediations?: readonly RemediationId[];
}

/** Gives a detector its type. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
