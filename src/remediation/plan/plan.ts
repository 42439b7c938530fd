import type { ApiCall } from '../../kernel/api-call.ts';
import type { Expectation } from './expectation.ts';
import type { Risk } from './risk.ts';
import type { SecretUse } from './secret-use.ts';

/**
 * A reviewed, serialisable list of steps. What every language, `apply` and `rollback` work from, so that they cannot
 * disagree. It holds no secret.
 */
export interface Plan {
  kind: 'trailward-plan';
  schemaVersion: 1;
  /** The beginning of the digest, for people. */
  id: string;
  title: string;
  /** Twelve digits. */
  account: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  partition: string;
  /** ARN of the principal that is to apply it, a session as its role; anybody in the account when it is left out. */
  caller?: string;
  /** UTC. */
  created: string;
  expires: string;
  /** Not to be applied before, UTC: the grace of a second phase. */
  notBefore?: string;
  origin: Origin;
  /** The highest of its steps. */
  risk: Risk;
  approvals: { required: number; requester?: string };
  steps: readonly Step[];
  /** Who or what may stop working, as sentences. Empty when nothing is known to. */
  breaks: readonly string[];
  notes: readonly string[];
  /** What is to follow when this plan is applied, such as deleting after a grace. */
  next: readonly string[];
  /** Infrastructure as code that seems to manage what the plan changes, and by what that is known. */
  managedBy: readonly { target: string; tool: string; evidence: string }[];
  /** SHA-256 of the canonical JSON of all else, hex. */
  digest: string;
}

/** What a plan was made from. */
export type Origin =
  | { kind: 'action'; action: string; target: string; parameters: Readonly<Record<string, string>> }
  | { kind: 'findings'; findings: readonly string[] }
  | { kind: 'revert'; eventId: string }
  | { kind: 'rollback'; journal: string; plan: string };

export type Step = CallStep | GateStep;

/** One API call. */
export interface CallStep {
  kind: 'call';
  /** From 1. */
  number: number;
  title: string;
  why: string;
  /** The action that proposed it. */
  action: string;
  call: ApiCall;
  /** Values that are made, asked for or answered only when the step is carried out. */
  secrets: readonly SecretUse[];
  /** What of the answer later steps use: name, and path in the answer (`AccessKey.AccessKeyId`). */
  binds: Readonly<Record<string, string>>;
  /** How things must stand for the step to be taken, and how they stand when it is done. */
  before: readonly Expectation[];
  after: readonly Expectation[];
  /** SHA-256 of `before`, hex. */
  beforeHash: string;
  undo: Undo;
  risk: Risk;
  /** What it takes to make the call. */
  permissions: readonly { action: string; resource: string }[];
}

/** Something that must hold before what follows. It changes nothing. */
export interface GateStep {
  kind: 'gate';
  number: number;
  title: string;
  why: string;
  action: string;
  gate: Gate;
}

export type Gate =
  /** The access key was used at least once. The id may be a placeholder of an earlier step. */
  | { kind: 'key-used'; user: string; accessKeyId: string }
  /** So many seconds have passed since the step before it was done. */
  | { kind: 'wait'; seconds: number }
  /** A person says yes. */
  | { kind: 'confirm'; question: string }
  /**
   * CloudTrail tells of nothing by the principal (ARN) since the plan was made; otherwise apply stops and names it. Before
   * what cannot be taken back every attempt counts, else only what changed something.
   */
  | { kind: 'quiet'; principal: string };

export type Undo =
  /** Calls that take the step back, in order; `lost` is what they cannot bring back. */
  | { kind: 'calls'; calls: readonly ApiCall[]; secrets: readonly SecretUse[]; lost: readonly string[] }
  /** Nothing takes it back. */
  | { kind: 'irreversible'; reason: string; lost: readonly string[]; instead: string };
