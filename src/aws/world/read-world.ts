import { unknown } from '../../account/part.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import type { ReadAnswer, Reading } from '../../remediation/plan/reading.ts';
import { awsError } from '../aws-error.ts';
import { awsFailure } from '../aws-failure.ts';
import type { Clients } from '../clients.ts';
import { type Clock, utc } from '../clock.ts';
import { asker } from '../collect/ask.ts';
import type { CollectProblem } from '../collect/collect-problem.ts';
import { bareCode } from '../collect/instead-of.ts';
import { limiter } from '../collect/limiter.ts';
import { askCall } from './ask-call.ts';
import { assembleReading, type ReadEntity } from './assemble-reading.ts';
import { entityReaders } from './entity-readers.ts';
import { readSession } from './read-session.ts';
import { whoCalls } from './who-calls.ts';

export interface ReadOptions {
  clock: Clock;
  /** Calls under way at once, at most, for entities and for calls each. */
  atOnce: number;
}

/**
 * Reads entities anew, all at once, and asks calls that only read. What is of no kind that can be read is neither in the
 * state nor absent. Rejects when the credentials are no good.
 */
export async function readWorld(
  clients: Clients,
  entities: readonly EntityKey[],
  calls: readonly ApiCall[],
  { clock, atOnce }: ReadOptions,
): Promise<Reading> {
  const at = utc(clock.now());
  const problems: CollectProblem[] = [];
  const ask = asker({ clock, atOnce, onProblem: (problem) => void problems.push(problem), onCall: () => undefined });
  const session = readSession(clients, ask, clock);
  const turn = limiter(atOnce);
  const [{ account }, read, answers] = await Promise.all([
    whoCalls(clients),
    Promise.all(distinct(entities).map((entity) => readOne(entity))),
    Promise.all(calls.map(async (call): Promise<[string, ReadAnswer]> => [JSON.stringify(call), await turn(() => askCall(clients, call))])),
  ]);
  const expired = problems.find(endsAll);
  if (expired !== undefined)
    throw awsFailure(`AWS did not take the credentials for ${expired.call}`, { name: expired.code, message: expired.reason });
  const absent = read.filter(({ fragment }) => fragment.kind === 'absent').map(({ kind, key }) => ({ kind, key }));
  const lacking = [...new Set(problems.flatMap(({ call, denied }) => (denied ? [call] : [])))];
  return { state: assembleReading({ account, at, entities: read, problems }), absent, answers: new Map(answers), lacking };

  async function readOne({ kind, key }: EntityKey): Promise<ReadEntity> {
    const reader = Object.hasOwn(entityReaders, kind) ? entityReaders[kind] : undefined;
    // Without a name, some calls mean their caller.
    const why = unknown(`there is no way to read ${kind} ${key}`);
    return { kind, key, fragment: reader === undefined || key === '' ? { kind: 'unknown', why } : await reader.read(key, session) };
  }
}

function distinct(entities: readonly EntityKey[]): EntityKey[] {
  return [...new Map(entities.map((entity) => [`${entity.kind} ${entity.key}`, entity])).values()];
}

/** Credentials that are good elsewhere are not known in a region that is not switched on, where only trails are asked. */
function endsAll({ call, code, reason }: CollectProblem): boolean {
  const isOfRegion = call.startsWith('cloudtrail:') && /^(?:UnrecognizedClient|InvalidClientTokenId|AuthFailure)$/.test(bareCode(code));
  return !isOfRegion && awsError({ name: code, message: reason }).kind === 'credentials';
}
