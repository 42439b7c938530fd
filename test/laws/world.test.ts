import { describe, expect, it } from 'vitest';
import { type FlatEntity, flatten, flattenOne } from '../../src/account/flatten.ts';
import type { AccountState } from '../../src/account/state.ts';
import type { World } from '../../src/app/ports/world.ts';
import type { Clients } from '../../src/aws/clients.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { startEmbeddedAws } from '../../src/aws/embedded/start-embedded-aws.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import { awsWorld } from '../../src/aws/world/aws-world.ts';
import type { EntityKey } from '../../src/remediation/plan/entity-key.ts';
import { startMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { differences } from './comparable.ts';
import { type Random, randomFrom, seedOfRun } from './random.ts';
import { sendTo } from './send.ts';
import { newStory } from './story.ts';
import { newWorld } from './world.ts';

const account = '123456789012';
const seed = seedOfRun();

describe('reading entities one by one', () => {
  describe('on moto', () => {
    const moto = useBackend(startMoto);
    // Moto makes a page of HTML for calls that it does not have, and sends all of AWS's managed policies along.
    it('tells of each what collecting tells', () => holds(moto().endpoint, true), 120_000);
  });
  describe('on the wire fake', () => {
    const fake = useBackend(startEmbeddedAws);
    it('tells of each what collecting tells', () => holds(fake().endpoint, false), 120_000);
  });
});

/** Law: an entity that is read by itself has the facts that it has in an account that is collected whole. */
async function holds(endpoint: string, moto: boolean): Promise<void> {
  console.info(`Reading on ${moto ? 'moto' : 'the wire fake'}: TRAILWARD_SEED=${seed}`);
  const clients = testClients(endpoint);
  const world = awsWorld(clients);
  const random = randomFrom(seed);
  const story = newStory(sendTo(endpoint), newWorld(moto), random, account);
  const seen = new Map<string, EntityKey>();
  for (let round = 0; round < (moto ? 2 : 4); round += 1) {
    for (let call = 0; call < 300; call += 1) await story.step();
    if (round === 0) await startTrail(clients, moto);
    const { state } = await collect(clients, { regions: ['us-east-1'] });
    const there = comparedOf(flatten(state), random);
    const gone = [...seen.values()].filter(({ kind, key }) => flattenOne(state, kind, key) === undefined);
    await agree(world, state, there, gone);
    await agree(world, state, random.some(there, 3), random.some(gone, 2));
    await oneByOne(world, state, random, there);
    for (const { kind, key } of there) seen.set(`${kind} ${key}`, { kind, key });
  }
  const kinds = new Set([...seen.values()].map(({ kind }) => kind));
  const unseen = everyKind.filter((kind) => !kinds.has(kind) && (moto || kind !== 'trail'));
  // A story may happen to have none of a rare kind when it is looked at; a law that sees few of them proves little.
  expect(unseen.length, `TRAILWARD_SEED=${seed}: ${unseen.join(', ')}`).toBeLessThanOrEqual(2);
}

const everyKind = [
  'account',
  'group',
  'instance-profile',
  'mfa-device',
  'oidc-provider',
  'policy',
  'role',
  'root',
  'saml-provider',
  'server-certificate',
  'trail',
  'user',
];

/** What is worth a comparison. */
function comparedOf(all: readonly FlatEntity[], random: Random): FlatEntity[] {
  const isOfAws = ({ kind, key }: FlatEntity) => kind === 'policy' && key.includes(':iam::aws:');
  // Moto remembers whose an MFA device was by names that users had, which makes users of whom nothing is known.
  const isGhost = ({ kind, unknown }: FlatEntity) => kind === 'user' && unknown.includes('unique id');
  // Collecting from moto brings all the policies of AWS, used or not.
  const some = random.some(all.filter(isOfAws), 5);
  return all.filter((one) => !isGhost(one) && (!isOfAws(one) || some.includes(one)));
}

/** Each kind once, all by itself. */
async function oneByOne(world: World, state: AccountState, random: Random, there: readonly FlatEntity[]): Promise<void> {
  for (const ofKind of Map.groupBy(there, ({ kind }) => kind).values())
    await agree(
      world,
      state,
      [random.of(ofKind) ?? ofKind[0]].flatMap((one) => one ?? []),
      [],
    );
}

async function agree(world: World, collected: AccountState, there: readonly FlatEntity[], gone: readonly EntityKey[]): Promise<void> {
  const asked = [...there, ...gone].map(({ kind, key }) => ({ kind, key }));
  const { state, absent } = await world.read(asked, []);
  const told = `TRAILWARD_SEED=${seed}`;
  expect(absent, told).toEqual(gone);
  for (const { kind, key } of there) {
    const [read, whole] = [flattenOne(state, kind, key), flattenOne(collected, kind, key)];
    expect(differences(comparable(read, whole), comparable(whole, whole)), `${told}: ${kind} ${key}`).toEqual([]);
  }
  // Nothing is told of what was not asked for.
  const others = flatten(state).filter(
    ({ kind, key }) => !['account', 'root'].includes(kind) && !asked.some((one) => one.kind === kind && one.key === key),
  );
  expect(others, told).toEqual([]);
}

/** The facts of an entity but for what collecting does not know, which reading may. */
function comparable(flat: FlatEntity | undefined, collected: FlatEntity | undefined) {
  const isOpen = (path: string) => collected?.unknown.some((prefix) => path === prefix || path.startsWith(`${prefix} `)) === true;
  const unknown = flat?.unknown.filter((path) => !isOpen(path) && !(flat.kind === 'root' && path === 'password'));
  return {
    name: flat?.name ?? '',
    facts: Object.fromEntries([...(flat?.facts ?? [])].filter(([path]) => !isOpen(path))),
    unknown: unknown ?? [],
  };
}

async function startTrail(clients: Clients, moto: boolean): Promise<void> {
  if (!moto) return;
  const [cloudTrail, s3] = [await clients.cloudTrail(), await clients.s3()];
  await s3.createBucket({ Bucket: 'logs' });
  await cloudTrail.createTrail({ Name: 'main', S3BucketName: 'logs', IsMultiRegionTrail: true });
  await cloudTrail.startLogging({ Name: 'main' });
}
