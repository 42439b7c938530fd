import type { Severity } from './severity.ts';

/** Something to act on. Serialises to JSON as it is; holds raw field values, so sanitise on output. */
export interface Finding {
  /** Stable across runs and orders of input. */
  id: string;
  detector: string;
  title: string;
  severity: Severity;
  /** The facts that set, raised or lowered the severity, in that order. */
  reasons: string[];
  eventIds: string[];
  explanation: string;
  verify: string[];
  remediations: string[];
  /** MITRE ATT&CK technique ids. */
  attack: string[];
}
