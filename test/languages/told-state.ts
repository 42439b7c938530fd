import type { AccountState } from '../../src/account/state.ts';
import type { Clients } from '../../src/aws/clients.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { makeCall } from '../../src/aws/world/make-call.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/kernel/json.ts';
import { comparable } from '../laws/comparable.ts';

/** An account as it stands, and what of it can be compared with another that was made in the same way. */
export interface ToldState {
  state: AccountState;
  facts: Json;
}

/** Reads an account of moto, its trails and the buckets that are named. */
export async function toldState(clients: Clients, buckets: readonly string[] = []): Promise<ToldState> {
  const { state } = await collect(clients, { regions: ['us-east-1'] });
  const read = await Promise.all(buckets.map(async (bucket) => [bucket, await bucketOf(clients, bucket)] as const));
  return { state, facts: withoutChance({ ...comparable(state), buckets: Object.fromEntries(read) }, namesOf(state)) };
}

async function bucketOf(clients: Clients, Bucket: string): Promise<JsonObject> {
  const actions = [
    'GetBucketPolicy',
    'GetBucketEncryption',
    'GetBucketVersioning',
    'GetPublicAccessBlock',
    'GetBucketOwnershipControls',
    'ListObjectsV2',
  ];
  const answers = await Promise.all(
    actions.map(async (action) => {
      const sent = await makeCall(clients, { service: 's3', action, parameters: { Bucket } });
      return [action, sent.kind === 'done' ? sent.answer : sent.kind === 'refused' ? sent.code : sent.reason] as const;
    }),
  );
  return Object.fromEntries(answers);
}

/** Unique ids and what they are of. */
function namesOf({ users, groups, roles, policies }: AccountState): ReadonlyMap<string, string> {
  const entities = [users, groups, roles, policies].flatMap(({ by }) => [...by.values()].map(({ id, name }) => ({ id, name })));
  return new Map(entities.flatMap(({ id, name }) => (id.kind === 'known' ? [[id.value, `(id of ${name})`]] : [])));
}

/** A value without what chance and the clock decide: ids, times, and the order of what is keyed by an id. */
function withoutChance(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === 'string') return plain(value, names);
  if (Array.isArray(value)) return value.map((item) => withoutChance(item, names));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([key, member]): [string, Json] => [plain(key, names), withoutChance(member ?? null, names)]);
  const ordered = members.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const found: [string, Json][] = [];
  for (const [key, member] of ordered) {
    const same = found.filter(([other]) => other === key || other.startsWith(`${key} #`)).length;
    found.push([same === 0 ? key : `${key} #${same + 1}`, member]);
  }
  return Object.fromEntries(found);
}

function plain(text: string, names: ReadonlyMap<string, string>): string {
  const named = names.get(text);
  if (named !== undefined) return named;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)$/.test(text)) return '(time)';
  return text.replace(/\b(?:AKIA|APKA|ACCA)[A-Z0-9]{12,}\b/g, (id) => `(${id.slice(0, 4)})`).replace(/^[A-Z0-9]{32}$/, '(id)');
}
