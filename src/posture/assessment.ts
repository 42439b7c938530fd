import type { Exception } from '../kernel/exception.ts';
import type { Severity } from '../kernel/severity.ts';
import type { Controls, Evidence, Resource, Status } from './check.ts';

/** How an account stands, as `trailward assess --format json` prints it. The schema is `docs/reference/assess.schema.json`. */
export interface Assessment {
  schemaVersion: 1;
  /** Twelve digits; empty when nothing that was read names the account. */
  account: string;
  /** The instant that the state describes, UTC. */
  at: string;
  /** The instant by which ages are measured, UTC. */
  assessed: string;
  /** Failures first, the most severe before the others; then what is unknown, excepted, passed and not applicable. */
  results: readonly AssessedResult[];
  summary: AssessmentSummary;
  /** Exceptions whose last day is over: what they covered counts again. */
  expiredExceptions: readonly Exception[];
  /** Exceptions that hold and cover nothing that fails. */
  unusedExceptions: readonly UnusedException[];
}

/** EXCEPTED is a failure that somebody answers for. */
export type AssessedStatus = Status | 'EXCEPTED';

/** What one check says about one resource. Holds raw names: sanitise on output. */
export interface AssessedResult {
  /** `<check>:<kind>/<name>`, the finding that `trailward plan` takes. */
  id: string;
  check: string;
  title: string;
  resource: Resource;
  status: AssessedStatus;
  severity: Severity;
  severityReason: string;
  summary: string;
  evidence: readonly Evidence[];
  /** Permissions whose lack made it UNKNOWN. */
  missing?: readonly string[];
  /** What can be planned against it, the best first; nothing where nothing fails. */
  remediations: readonly string[];
  controls: Controls;
  /** Who answers for it, when it is EXCEPTED. */
  exception?: Pick<Exception, 'owner' | 'reason' | 'expires'>;
}

export interface AssessmentSummary {
  status: Readonly<Record<AssessedStatus, number>>;
  /** Failures by severity; excepted ones are not among them. */
  fail: Readonly<Record<Severity, number>>;
}

/** An exception that could go: no such result, or one that does not fail. */
export interface UnusedException extends Exception {
  found: 'nothing' | 'PASS' | 'NOT_APPLICABLE';
}
