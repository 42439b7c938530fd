import type { AccountState } from '../../../src/account/state.ts';
import type { PlanContext } from '../../../src/app/remedy/plan-context.ts';
import type { Clients } from '../../../src/aws/clients.ts';
import type { Family } from '../../../src/remediation/action.ts';
import type { Gate } from '../../../src/remediation/plan/plan.ts';
import type { Makers } from './make.ts';

/** One action that is carried out for real under the policy of its family. */
export interface Story {
  family: Family | 'revert';
  action: string;
  /** Makes what it needs, and says what it is aimed at. */
  make: (root: Root) => Promise<Aim>;
  /** Not everything comes back, so that the account is not compared. */
  loses?: true;
  /** Why it cannot be taken back here, where that is a flaw of localemu. */
  oneWay?: string;
  /** A permission to read without which it cannot be told how things stand, and what the reason names then. */
  unread?: readonly [permission: string, named: string];
}

export interface Aim {
  /** As `--target` takes it. */
  target: string;
  parameters?: Readonly<Record<string, string>>;
  /** What the history tells. */
  history?: (account: AccountState) => Pick<PlanContext, 'events' | 'past'>;
  /** Does what a gate waits for. */
  open?: (gate: Gate) => Promise<void>;
}

/** Who may do everything. */
export interface Root extends Makers {
  clients: Clients;
  iam: Awaited<ReturnType<Clients['iam']>>;
  account: string;
  /** So many days before plans are made, UTC. */
  daysAgo: (count: number) => string;
}
