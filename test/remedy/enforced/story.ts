import type { Clients } from '../../../src/aws/clients.ts';
import type { Family } from '../../../src/remediation/action.ts';
import type { Gate } from '../../../src/remediation/plan/plan.ts';

/** One action that is carried out for real under the policy of its family. */
export interface Story {
  family: Family;
  action: string;
  /** Makes what it needs, and says what it is aimed at. */
  make: (root: Root) => Promise<Aim>;
  /** Not everything comes back, so that the rollback is not compared. */
  loses?: true;
}

export interface Aim {
  /** As `--target` takes it. */
  target: string;
  parameters?: Readonly<Record<string, string>>;
  /** Does what a gate waits for. */
  open?: (gate: Gate) => Promise<void>;
}

export type Iam = Awaited<ReturnType<Clients['iam']>>;

export interface Root {
  clients: Clients;
  iam: Iam;
  account: string;
  /** UTC, as long after now as the plans are made. */
  days: (ago: number) => string;
}
