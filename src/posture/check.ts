import type { Unknown } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import type { Json } from '../kernel/json.ts';
import type { RemediationId } from '../kernel/remediation.ts';
import type { Severity } from '../kernel/severity.ts';

/** One check on how an account stands: a record and a pure function, in `posture/checks/<id>/check.ts`. */
export interface Check {
  /** Named as its folder: `iam_user_console_mfa_enabled`. */
  id: string;
  /** What holds when the check passes, at most 80 characters: `Users with a console password have an MFA device`. */
  title: string;
  severity: Severity;
  /** Why it is of this severity, one sentence. */
  severityReason: string;
  /** What exactly is looked at, and what counts as what; where other tools judge differently, how this one does. */
  about: string;
  /** What can happen to an account that fails. */
  why: string;
  /** The parts of the account that it reads, as `AccountState` names them: `users.login`, `passwordPolicy`. */
  needs: readonly string[];
  /** Numbers that a user may set in `trailward.yaml`, by name. */
  thresholds?: Readonly<Record<string, Threshold>>;
  /** Remediations that fit a resource that fails, the best first. */
  remediations: readonly RemediationId[];
  /** What the remediations must be told so that it passes after them, by the names of their parameters: `max-age`. */
  parameters?: (threshold: (name: string) => number) => Readonly<Record<string, string>>;
  controls: Controls;
  /** AWS documentation, https://docs.aws.amazon.com/… only. */
  references: readonly string[];
  /** Results for every resource that the check is about; one for the account itself when there is none. */
  inspect: (context: CheckContext) => readonly CheckResult[];
}

export interface Threshold {
  default: number;
  /** `days`, `characters`, `keys`. */
  unit: string;
  /** Where the default comes from: `CIS 3.0 1.12`. */
  source: string;
}

/** Control ids that the check decides, wholly or in part. CIS means the CIS AWS Foundations Benchmark of that version. */
export interface Controls {
  'CIS 1.5'?: readonly string[];
  'CIS 3.0'?: readonly string[];
  'CIS 5.0'?: readonly string[];
  'CIS 7.0'?: readonly string[];
  /** AWS Foundational Security Best Practices, `IAM.5`. */
  FSBP?: readonly string[];
}

export interface CheckContext {
  state: AccountState;
  /** The instant by which ages are measured, UTC. */
  now: string;
  /** A threshold of this check, as configured. */
  threshold: (name: string) => number;
  /** When the password policy in force was last changed, UTC, where the history knows. */
  passwordPolicyChanged?: string;
}

/** UNKNOWN is never PASS: what could not be read is neither. */
export type Status = 'PASS' | 'FAIL' | 'NOT_APPLICABLE' | 'UNKNOWN';

export interface CheckResult {
  resource: Resource;
  status: Status;
  /** One sentence about this very resource. Holds raw names: sanitise on output. */
  summary: string;
  evidence: readonly Evidence[];
  /** Permissions whose lack made it UNKNOWN, `iam:ListMFADevices`. */
  missing?: readonly string[];
  /** Where this resource matters more or less than the check says; `severityReason` must say why in the summary. */
  severity?: Severity;
  /** The remediations of the check that fit this very resource; all unless given. */
  remediations?: readonly RemediationId[];
}

/** What a result is about. */
export interface Resource {
  /** `account`, `root`, `user`, `group`, `role`, `policy`, `access-key`, `server-certificate`, `trail`… */
  kind: string;
  /** Name, ARN or id, as remediation targets take it: `alice`, `AKIA…`, an ARN. `account` and `root` are named so. */
  name: string;
  /** The entity that it belongs to: `user/alice` for an access key, `role/deploy` for an inline policy. */
  owner?: string;
}

/** A fact that a result rests on. */
export interface Evidence {
  /** `access key AKIA… created`. */
  field: string;
  value: Json;
  /** The call or document that told it, `iam:ListAccessKeys`. */
  source: string;
  /** When it was read, UTC. */
  at: string;
}

/** Gives a check its type. */
export function defineCheck(check: Check): Check {
  return check;
}

/** The result for something that is not known. */
export function unknownResult(resource: Resource, what: string, why: Unknown): CheckResult {
  return {
    resource,
    status: 'UNKNOWN',
    summary: `Whether ${what} is not known: ${why.reason}.`,
    evidence: [],
    ...(why.permission === undefined ? {} : { missing: [why.permission] }),
  };
}
