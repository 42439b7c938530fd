import type { AccountState } from '../account/state.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import type { ApiCall } from '../kernel/api-call.ts';
import type { Expectation } from './plan/expectation.ts';
import type { Gate, Undo } from './plan/plan.ts';
import type { Risk } from './plan/risk.ts';
import type { SecretUse } from './plan/secret-use.ts';

/** One kind of remediation: a record and a pure function, in `remediation/actions/<id>/action.ts`, its words in `summary.json`. */
export interface Action {
  /** Named as its folder: `deactivate-access-key`. */
  id: string;
  /** Family, by which least-privilege policies are made: `password`, `mfa`, `keys`, `login`, `trail`, `policies`… */
  family: Family;
  /** What it does and does not do, and the safest accepted way that it follows. Full sentences. */
  about: string;
  /** How it is taken back, or why it cannot be. */
  reversal: string;
  risk: Risk;
  /** What `--target` may name. */
  targets: readonly TargetKind[];
  parameters: Readonly<Record<string, ParameterSpec>>;
  /** Every call that it may make, `iam:UpdateAccessKey`. */
  calls: readonly string[];
  plan: (context: ActionContext) => Proposal;
}

export type Family =
  | 'password'
  | 'mfa'
  | 'keys'
  | 'login'
  | 'trail'
  | 'policies'
  | 'trust'
  | 'containment'
  | 'certificates'
  | 'account'
  | 'guide';

export type TargetKind =
  | 'account'
  | 'root'
  | 'user'
  | 'group'
  | 'role'
  | 'policy'
  | 'inline-policy'
  | 'access-key'
  | 'mfa-device'
  | 'ssh-key'
  | 'signing-certificate'
  | 'service-credential'
  | 'server-certificate'
  | 'instance-profile'
  | 'saml-provider'
  | 'oidc-provider'
  | 'trail'
  | 'event';

/** What an action is aimed at. Keys, inline policies and the like carry the user, group or role that they belong to. */
export interface Target {
  kind: TargetKind;
  /** Name as the account has it, ARN for policies, providers and trails, id for keys; policy name for an inline policy. */
  name: string;
  owner?: { kind: 'user' | 'group' | 'role'; name: string };
}

export interface ParameterSpec {
  about: string;
  /** `text`, or a number with its bounds, or a choice, or a policy document that is given by file. */
  type:
    | { kind: 'text' }
    | { kind: 'number'; min: number; max: number }
    | { kind: 'choice'; of: readonly string[] }
    | { kind: 'flag' }
    | { kind: 'document' };
  default?: string;
  required?: true;
}

/** What an action may look at. */
export interface ActionContext {
  state: AccountState;
  partition: string;
  /** UTC. */
  now: string;
  target: Target;
  /** As given or by default, checked against their types. */
  parameter: (name: string) => string | undefined;
  /** A number parameter. */
  number: (name: string) => number | undefined;
  /** How often a principal (ARN) called what, by the ingested history; undefined without a history. */
  usage?: (principal: string) => readonly UsedAction[];
  /** Events of the ingested history about an entity, oldest first; undefined without a history. */
  events?: (entity: string) => readonly CloudTrailEvent[];
  /** Since when, UTC, the ingested history has no gap; undefined without a history. */
  historySince?: string;
  /** A change by its event id; undefined without a history, or when it does not have it. */
  past?: (eventId: string) => PastChange | undefined;
  /** When what an entity may do was last asked for, by service (GenerateServiceLastAccessedDetails), where it was read. */
  lastAccessed?: (principal: string) => readonly { service: string; at?: string }[] | undefined;
}

/** One change of the ingested history, with the account around it. */
export interface PastChange {
  event: CloudTrailEvent;
  /** The account just before it and just after it. */
  before: AccountState;
  after: AccountState;
  /** Changes to the same entities since, oldest first. */
  since: readonly CloudTrailEvent[];
}

export interface UsedAction {
  /** `iam:ListUsers`. */
  action: string;
  count: number;
  denied: number;
  /** UTC. */
  last: string;
}

export type Proposal =
  | {
      kind: 'steps';
      title: string;
      steps: readonly Draft[];
      /** Who or what may stop working, as sentences. */
      breaks?: readonly string[];
      notes?: readonly string[];
      next?: readonly string[];
      /** UTC. */
      notBefore?: string;
    }
  /** Nothing that a tool may do for people; what they are to do, step by step. */
  | { kind: 'guide'; guide: Guide }
  /** Everything is as the action would leave it. */
  | { kind: 'nothing'; reason: string }
  /** It cannot or must not be done; says why and what to do instead. */
  | { kind: 'refused'; reason: string; instead: string };

/** What a person is to do by hand. Every line is one instruction; names are raw. */
export interface Guide {
  title: string;
  /** Who is to do it: the user itself, an administrator, whoever holds root. */
  forWhom: string;
  why: string;
  console: readonly string[];
  /** Command lines, and lines that begin with `#`. */
  cli?: readonly string[];
  /** A boto3 program, line by line. */
  python?: readonly string[];
  notes?: readonly string[];
}

export type Draft = CallDraft | GateDraft;

export interface CallDraft {
  title: string;
  why: string;
  call: ApiCall;
  secrets?: readonly SecretUse[];
  /** Raises the risk that the call has by itself. */
  risk?: Risk;
  /** Only for calls that the catalogue has no inverse for, or where a safer undo is known. */
  undo?: Undo;
  /** The undo where the catalogue knows none; for the steps of a rollback, which are the undo of others. */
  redo?: Undo;
  /** Only for what the account state does not hold: how it must be read and stand before and after. */
  before?: readonly Expectation[];
  after?: readonly Expectation[];
}

export interface GateDraft {
  title: string;
  why: string;
  gate: Gate;
}

/** Gives an action its type. */
export function defineAction(action: Action): Action {
  return action;
}
