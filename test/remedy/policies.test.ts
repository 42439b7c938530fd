import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, describe, expect, it } from 'vitest';
import { known } from '../../src/account/part.ts';
import type { AccountState } from '../../src/account/state.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { remediationPolicies } from '../../tools/docs/remediation-policies.ts';
import type { BackendStart } from '../backends/backend.ts';
import { startEnforcingLocalemu } from '../backends/start-localemu.ts';
import { useBackend } from '../backends/use-backend.ts';
import { byCallAlone, onlySimulated } from './enforced/by-call-alone.ts';
import { namedOtherwise } from './enforced/localemu-flaws.ts';
import { makers } from './enforced/make.ts';
import { probe } from './enforced/probe.ts';
import { provePermissions } from './enforced/prove-permissions.ts';
import { proveStory } from './enforced/prove-story.ts';
import { type RoleStage, roleStage } from './enforced/role-stage.ts';
import { stories } from './enforced/stories.ts';
import type { Aim, Story } from './enforced/story.ts';

const policies = await remediationPolicies();
const changes = policies.flatMap(({ permissions }) => permissions.changes);
const day = 86_400_000;
/** Plans are made when all that was made for them is old. */
const now = utc(Date.now() + 400 * day);

interface Prepared {
  stage: RoleStage;
  told: readonly { story: Story; aim: Aim }[];
  /** When everything was made. */
  account: AccountState;
  folder: string;
}

describe('a role that has one of the policies', () => {
  const localemu = useBackend(startWithRoles);
  let made: Promise<Prepared> | undefined;
  const prepared = () => {
    made ??= prepare(localemu().endpoint);
    return made;
  };
  afterAll(async () => {
    const held = await made;
    held?.stage.close();
    if (held !== undefined) rmSync(held.folder, { recursive: true });
  });

  it.each(policies.map((policy) => [policy.family, policy] as const))(
    '%s: does what it is for, and without any one action is stopped and told which',
    async (family, policy) => {
      const { stage, told, account, folder } = await prepared();
      const [simulated, enforced] = [new Set<string>(), new Set<string>()];
      const own = told.filter(({ story }) => story.family === family);
      expect(own.length).toBeGreaterThan(0);
      for (const { story, aim } of own) await proveStory(story, aim, { stage, account, folder, now, policy, simulated, enforced });
      const open = policy.permissions.changes.filter(({ action }) => !enforced.has(action));
      const isTold = (action: string) =>
        onlySimulated.includes(action) || byCallAlone.some((one) => one.family === family && one.actions.test(action));
      expect(open.filter(({ action }) => !isTold(action))).toEqual([]);
      const stale = byCallAlone.filter((one) => one.family === family && !open.some(({ action }) => one.actions.test(action)));
      expect(stale).toEqual([]);
      for (const action of await provePermissions(open, policy, stage)) expect(onlySimulated).toContain(action);
    },
    120_000,
  );

  it.each(namedOtherwise)('has to be given everything for $actions: $why', async ({ actions }) => {
    const { stage } = await prepared();
    const one = changes.find(({ action }) => actions.test(action));
    const call = one === undefined ? undefined : await probe(one.action);
    if (one === undefined || call === undefined) throw new Error('No policy has such an action.');
    await stage.put([{ Effect: 'Allow', Action: one.action, Resource: one.resource }]);
    expect(JSON.stringify(await stage.world.send(call))).toContain('not authorized to perform');
  });
});

/** On an old Python localemu has no STS, so that nobody can be given a role. */
async function startWithRoles(): Promise<BackendStart> {
  const started = await startEnforcingLocalemu();
  if (started.kind === 'absent') return started;
  const sts = new STSClient({
    endpoint: started.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const reason = await sts.send(new GetCallerIdentityCommand()).then(
    () => undefined,
    (error: unknown) => `${started.name} has no STS: ${error instanceof Error ? error.message : String(error)}`,
  );
  sts.destroy();
  if (reason === undefined) return started;
  await started.stop();
  return { kind: 'absent', reason };
}

async function prepare(endpoint: string): Promise<Prepared> {
  const stage = await roleStage(endpoint);
  const iam = await stage.root.iam();
  const { account } = await stage.world.caller();
  const root = { clients: stage.root, iam, account, daysAgo: (count: number) => utc(Date.parse(now) - count * day), ...makers(iam) };
  const told: { story: Story; aim: Aim }[] = [];
  for (const story of stories) told.push({ story, aim: await story.make(root) });
  const clock = { now: Date.now, random: () => 1, sleep: async () => undefined };
  const { state } = await collect(stage.root, { regions: ['us-east-1'], clock });
  // Nothing is in any other Region, and to ask them all takes seconds.
  const trails = { ...state.trails, whole: known(true as const, { at: now, source: 'cloudtrail:DescribeTrails' }) };
  return { stage, told, account: { ...state, trails }, folder: mkdtempSync(join(tmpdir(), 'trailward-proof-')) };
}

function utc(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}
