import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { known } from '../../src/account/part.ts';
import type { AccountState } from '../../src/account/state.ts';
import { collect } from '../../src/aws/collect/collect.ts';
import { remediationPolicies } from '../../tools/docs/remediation-policies.ts';
import { startEnforcingLocalemu } from '../backends/start-localemu.ts';
import { useBackend } from '../backends/use-backend.ts';
import { proveStory } from './enforced/prove-story.ts';
import { provePermissions } from './enforced/prove-permissions.ts';
import { type RoleStage, roleStage } from './enforced/role-stage.ts';
import { stories } from './enforced/stories.ts';
import type { Aim } from './enforced/story.ts';
import { makers } from './enforced/make.ts';

const policies = await remediationPolicies();
const proven = new Map(policies.map(({ family }) => [family as string, { simulated: new Set<string>(), enforced: new Set<string>() }]));
const day = 86_400_000;
/** Plans are made when all that was made for them is old. */
const now = utc(Date.now() + 400 * day);

interface Prepared {
  stage: RoleStage;
  aims: readonly Aim[];
  account: AccountState;
  folder: string;
}

describe('under enforcement', () => {
  const localemu = useBackend(startEnforcingLocalemu);
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

  it.each(stories.map((story, index) => [`${story.family}: ${story.action}`, story, index] as const))('%s', async (_name, story, index) => {
    const { stage, aims, account, folder } = await prepared();
    const policy = policies.find(({ family }) => family === story.family);
    const [aim, seen] = [aims[index], proven.get(story.family)];
    if (policy === undefined || aim === undefined || seen === undefined) throw new Error('There is nothing to prove.');
    await proveStory(story, aim, { stage, account, folder, now, policy, ...seen });
  }, 120_000);

  it.each(policies.map((policy) => [policy.family, policy] as const))('%s: every other change is refused without its action', async (family, policy) => {
    const { stage } = await prepared();
    const seen = proven.get(family);
    const open = policy.permissions.changes.filter(({ action }) => seen?.simulated.has(action) !== true || !seen.enforced.has(action));
    console.log('OPEN', family, open.map((o) => o.action).join(' '));
    const without = await provePermissions(open, policy, stage);
    expect(without).toEqual(without.length === 0 ? [] : onlySimulated);
  }, 120_000);
});

/** Permissions that no call of their own takes, so that nothing enforces them here; the simulator looks at them all the same. */
const onlySimulated = ['iam:PassRole'];

async function prepare(endpoint: string): Promise<Prepared> {
  const stage = await roleStage(endpoint);
  const iam = await stage.root.iam();
  const { account } = await stage.world.caller();
  const aims: Aim[] = [];
  const daysAgo = (count: number) => utc(Date.parse(now) - count * day);
  for (const { make } of stories) aims.push(await make({ clients: stage.root, iam, account, daysAgo, ...makers(iam) }));
  const clock = { now: Date.now, random: () => 1, sleep: async () => undefined };
  const { state } = await collect(stage.root, { regions: ['us-east-1'], clock });
  // Nothing is in any other Region, and to ask them all takes seconds.
  const trails = { ...state.trails, whole: known(true as const, { at: now, source: 'cloudtrail:DescribeTrails' }) };
  return { stage, aims, account: { ...state, trails }, folder: mkdtempSync(join(tmpdir(), 'trailward-proof-')) };
}

function utc(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}
