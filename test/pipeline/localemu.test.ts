import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import type { LogStore } from '../../src/app/ports/event-source.ts';
import type { WorkspaceStore } from '../../src/app/ports/workspace-store.ts';
import { ingestFeed, ingestLogStore } from '../../src/app/workspace/ingest-remote.ts';
import { log } from '../../src/app/workspace/log.ts';
import type { Clients } from '../../src/aws/clients.ts';
import { lookupEvents } from '../../src/aws/sources/lookup-events.ts';
import { s3 } from '../../src/aws/sources/s3.ts';
import { testClients } from '../../src/aws/test-kit.ts';
import type { Change } from '../../src/kernel/change.ts';
import { startLocalemu } from '../backends/start-localemu.ts';
import { useBackend } from '../backends/use-backend.ts';
import { sendTo } from '../laws/send.ts';
import { afterRename, beforeRename, rename, type Sent } from './calls.ts';
import { temporaryWorkspace } from './temporary-workspace.ts';

const account = '000000000000';
const region = 'us-east-1';
const bucket = 'trail-logs';
const calls: readonly Sent[] = [...beforeRename(account), rename, ...afterRename(account)];
/** Enough for a second page of LookupEvents, which holds 50 events. */
const reads = 30;

/**
 * What is done to an account comes back from its logs, whichever way they are fetched. Actors are not compared: localemu
 * records every caller as an IAM user that is named like the access key.
 */
describe('the pipeline on localemu', () => {
  const localemu = useBackend(startLocalemu);
  let done: Promise<TrailStart> | undefined;
  /** The calls are made once, by the first test that needs them. */
  const made = (clients: Clients) => {
    done ??= makeCalls(localemu().endpoint, clients);
    return done;
  };

  it('gives every call back by LookupEvents', async () => {
    const clients = testClients(localemu().endpoint);
    await made(clients);
    const store = temporaryWorkspace();
    const first = await ingestFeed(store, iamEvents(clients));
    expect(first).toMatchObject({ added: calls.length + reads, changes: calls.length, malformed: 0, problems: [] });
    expectHistory(store);
    const before = log(store, account, undefined);
    // Events may come late, so that the second look takes in again what is less than half an hour old.
    expect(await ingestFeed(store, iamEvents(clients))).toMatchObject({ added: 0, duplicates: calls.length + reads, changes: 0 });
    expect(log(store, account, undefined)).toEqual(before);
    expectHistory(store);
  }, 60_000);

  it('gives every call back by the log files of a trail, and no call twice', async (context) => {
    const clients = testClients(localemu().endpoint);
    const trail = await made(clients);
    if (trail.kind === 'absent') return missing(context, trail.reason);
    const byFiles = temporaryWorkspace();
    await delivered(byFiles, () => logFiles(clients));
    expectHistory(byFiles);
    expect(changesOf(byFiles, 'cloudtrail.amazonaws.com').map(brief)).toEqual([
      'CreateTrail trail changes: succeeded',
      'StartLogging trail changes: succeeded',
    ]);
    const again = await ingestLogStore(byFiles, logFiles(clients));
    expect(again).toMatchObject({ files: 0, events: 0, added: 0, skipped: [], problems: [] });
    expect(again.unchanged).toBeGreaterThan(0);

    const byBoth = temporaryWorkspace();
    await ingestFeed(byBoth, iamEvents(clients));
    // localemu gives an event the same id on both ways, as AWS does: what is new are the events of other services.
    const { duplicates, changes } = await ingestLogStore(byBoth, logFiles(clients));
    expect({ duplicates, changes }).toEqual({ duplicates: calls.length + reads, changes: 2 });
    expect(await ingestFeed(byFiles, iamEvents(clients))).toMatchObject({ added: 0, duplicates: calls.length + reads });
    for (const store of [byBoth, byFiles]) expectHistory(store);
    expect(log(byBoth, account, undefined)).toEqual(log(byFiles, account, undefined));
    expect([...byBoth.usage(account)]).toEqual([...byFiles.usage(account)]);
  }, 140_000);
});

type TrailStart = { kind: 'started' } | { kind: 'absent'; reason: string };

/** Starts a trail where the backend can, and makes the calls. */
async function makeCalls(endpoint: string, clients: Clients): Promise<TrailStart> {
  const trail = await startTrail(clients);
  const send = sendTo(endpoint);
  const make = async ({ action, parameters, outcome }: Sent) => {
    const answer = await send({ service: 'iam', action, parameters });
    expect(`${action}: ${answer.kind}`).toBe(`${action}: ${outcome === 'succeeded' ? 'accepted' : 'refused'}`);
  };
  for (const call of beforeRename(account)) await make(call);
  for (let count = 0; count < reads; count += 1) await send({ service: 'iam', action: 'ListUsers', parameters: {} });
  // CloudTrail tells time by the second: what a user does under an old and a new name within one has no order.
  await sleep(1_100);
  await make(rename);
  await sleep(1_100);
  for (const call of afterRename(account)) await make(call);
  // LookupEvents is asked up to a whole second, which leaves out what happened in it.
  await sleep(1_100);
  return trail;
}

async function startTrail(clients: Clients): Promise<TrailStart> {
  try {
    await (await clients.s3()).createBucket({ Bucket: bucket });
    const cloudTrail = await clients.cloudTrail();
    await cloudTrail.createTrail({ Name: 'changes', S3BucketName: bucket });
    await cloudTrail.startLogging({ Name: 'changes' });
    return { kind: 'started' };
  } catch (error) {
    return { kind: 'absent', reason: `localemu could not start a trail: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function missing(context: TestContext, reason: string): void {
  if (process.env['TRAILWARD_REQUIRE_BACKENDS'] === '1') throw new Error(`A trail is required: ${reason}`);
  console.warn(`Skipped for want of a trail: ${reason}`);
  context.skip(reason);
}

function iamEvents(clients: Clients) {
  return lookupEvents({ clients, account, region, attribute: { key: 'EventSource', value: 'iam.amazonaws.com' } });
}

function logFiles(clients: Clients): LogStore {
  return s3({ clients, url: `s3://${bucket}`, now: new Date().toISOString() });
}

/** Takes in log files until they hold every call; localemu writes one a minute. */
async function delivered(store: WorkspaceStore, files: () => LogStore): Promise<void> {
  for (const end = Date.now() + 100_000; Date.now() < end; await sleep(2_000)) {
    const { skipped, problems } = await ingestLogStore(store, files());
    expect({ skipped, problems }).toEqual({ skipped: [], problems: [] });
    if (changesOf(store, 'iam.amazonaws.com').length >= calls.length) return;
  }
}

/** Every call once, each with its target and outcome; the reads counted and not listed; the renamed user one lineage. */
function expectHistory(store: WorkspaceStore): void {
  const expected = calls.map(({ action, target, outcome }) => `${action} ${target}: ${outcome}`);
  expect(changesOf(store, 'iam.amazonaws.com').map(brief).sort()).toEqual(expected.sort());
  const listed = [...store.usage(account)].find(({ name }) => name === 'ListUsers');
  expect(listed).toMatchObject({ service: 'iam.amazonaws.com', count: reads });
  const ofUser = calls.filter(({ parameters }) => ['bob', 'robert'].includes(String(parameters['UserName'])));
  for (const name of ['bob', 'robert']) {
    const parts = log(store, account, `user:${name}`);
    expect(parts.map(({ entity }) => entity)).toMatchObject([{ kind: 'user', names: ['bob', 'robert'], born: true, gone: false }]);
    expect(parts[0]?.changes.map(({ eventName }) => eventName).sort()).toEqual(ofUser.map(({ action }) => action).sort());
  }
}

function changesOf(store: WorkspaceStore, source: string): Change[] {
  return log(store, account, undefined)
    .flatMap(({ changes }) => changes)
    .filter(({ eventSource }) => eventSource === source);
}

function brief({ eventName, target, outcome }: Change): string {
  return `${eventName} ${target.kind} ${target.name}: ${outcome}`;
}
