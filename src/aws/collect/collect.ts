import type { AccountState } from '../../account/state.ts';
import type { Clients } from '../clients.ts';
import { type Clock, systemClock, utc } from '../clock.ts';
import { once } from '../once.ts';
import { untilAborted } from '../until-aborted.ts';
import { askDetails } from './account-details.ts';
import { asker } from './ask.ts';
import { assemble } from './assemble.ts';
import { type CollectProblem, problemList } from './collect-problem.ts';
import type { Session } from './collector.ts';
import { collectors } from './collectors.ts';
import { identity } from './identity.ts';
import { type OrganisationLookup, organisationLookup } from './organisation-lookup.ts';
import { regionsOf } from './regions.ts';
import { askUsers } from './users.ts';

export interface CollectOptions {
  /** Regions to ask for trails and analyzers; all of the partition when left out. */
  regions?: readonly string[];
  /** Who tells about the organisation; the account itself when left out. */
  organisation?: OrganisationLookup;
  onProgress?: (progress: CollectProgress) => void;
  signal?: AbortSignal;
  clock?: Clock;
}

/** Calls begun so far, and how many of them are done. Calls follow from answers, so the first grows too. */
export interface CollectProgress {
  calls: number;
  done: number;
}

export interface CollectResult {
  state: AccountState;
  problems: CollectProblem[];
}

/** Calls under way at once for one account. */
const atOnce = 8;

/**
 * Reads everything IAM-shaped of the account that the clients act in. A part that cannot be read is unknown in the state,
 * with the reason, and among the problems; nothing is guessed. Rejects when the credentials are no good, and with the
 * reason of the signal when that is aborted.
 */
export function collect(clients: Clients, options: CollectOptions = {}): Promise<CollectResult> {
  return untilAborted(collected(clients, options), options.signal);
}

async function collected(clients: Clients, options: CollectOptions): Promise<CollectResult> {
  const { clock = systemClock, signal } = options;
  // Whatever happens while this reads may be in the state already; replayed from here on, it is in it for certain.
  const at = utc(clock.now());
  const { account, partition } = await identity(clients);
  const problems = problemList();
  const ask = asker({
    clock,
    atOnce,
    onProblem: problems.add,
    onCall: counter(options.onProgress),
    ...(signal === undefined ? {} : { signal }),
  });
  const [details, listedUsers] = [once(() => askDetails({ clients, ask })), once(() => askUsers({ clients, ask }))];
  const session: Session = {
    clients,
    ask,
    clock,
    ...(signal === undefined ? {} : { signal }),
    account,
    partition,
    regions: await regionsToAsk(clients, partition, options.regions),
    organisation: options.organisation ?? organisationLookup(clients),
    details: () => details(),
    listedUsers: () => listedUsers(),
  };
  const parts = await Promise.all(collectors.map((collector) => collector.collect(session)));
  const asked = new Set(collectors.flatMap(({ calls }) => calls.map(({ permission }) => permission)));
  return assemble({ account, asked, at, collected: parts, problems });
}

function counter(onProgress: ((progress: CollectProgress) => void) | undefined): (event: 'begun' | 'done') => void {
  const progress = { calls: 0, done: 0 };
  return (event) => {
    progress[event === 'begun' ? 'calls' : 'done'] += 1;
    onProgress?.({ ...progress });
  };
}

async function regionsToAsk(clients: Clients, partition: string, wanted: readonly string[] | undefined): Promise<Session['regions']> {
  const every = regionsOf(partition);
  if (wanted !== undefined) return { names: wanted, all: false };
  return every === undefined ? { names: [await clients.region()], all: false } : { names: every, all: true };
}
