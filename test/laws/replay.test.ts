import { describe, expect, it } from 'vitest';
import { diffStates } from '../../src/account/diff-states.ts';
import { startEmbeddedAws } from '../../src/aws/embedded/start-embedded-aws.ts';
import { entries } from '../../src/catalogue/entries.generated.ts';
import type { Observation } from '../../src/catalogue/observe.ts';
import { replay } from '../../src/history/replay.ts';
import { iamClient } from '../backends/iam-client.ts';
import { startMoto } from '../backends/start-moto.ts';
import { useBackend } from '../backends/use-backend.ts';
import { collect } from './collect/collect.ts';
import { comparable, differences } from './comparable.ts';
import { randomFrom, seedOfRun } from './random.ts';
import { sendTo } from './send.ts';
import { newStory } from './story.ts';
import { newWorld } from './world.ts';

const account = '123456789012';

/**
 * Law 1: a collected state and the log of what happened since lead to the state that is collected afterwards. What
 * AWS accepted never contradicts the state before it.
 */
async function holds(endpoint: string, moto: boolean, seed: number, calls: number): Promise<void> {
  const client = iamClient(endpoint);
  const story = newStory(sendTo(endpoint), newWorld(moto), randomFrom(seed), account);
  for (let call = 0; call < calls / 10; call += 1) await story.step();
  const base = await collect(client, account, story.now(), moto);
  const observations: Observation[] = [];
  const missing = new Set(called.filter((name) => !moto || !absentFromMoto.has(name)));
  // Rare calls need some luck; what is still missing then is no longer drawn at all.
  for (let accepted = 0; accepted < calls || (missing.size > 0 && accepted < 3 * calls); ) {
    const observation = await story.step();
    observations.push(observation);
    if (observation.change.outcome !== 'succeeded') continue;
    accepted += 1;
    missing.delete(observation.change.eventName);
  }
  const collected = await collect(client, account, story.now(), moto);
  let state = base;
  const contradictions: string[] = [];
  for (const step of replay(base, observations)) {
    state = step.after;
    contradictions.push(...step.contradictions.map((text) => `${step.observation.change.eventName}: ${text}`));
  }
  const wrong = differences(comparable(state), comparable(collected));
  const facts = diffStates(state, collected).entities.map((diff) => JSON.stringify(diff));
  expect(wrong, [`TRAILWARD_SEED=${seed}`, ...facts].join('\n')).toEqual([]);
  expect(contradictions, `TRAILWARD_SEED=${seed}`).toEqual([]);
  expect([...missing], `TRAILWARD_SEED=${seed}`).toEqual([]);
}

/** Calls that leave the model as it is, or that the API does not have. */
const noOperations =
  /Delegation|CloudFrontPublicKey|^(?:AcquireRole|PutAccountProperties|SetSTSRegionalEndpointStatus|UpdateAccount(?:EmailAddress|Name))$/;

/** Every call with an effect. */
const called = entries
  .filter(({ source, name, history }) => source === 'iam.amazonaws.com' && history !== undefined && !noOperations.test(name))
  .map(({ name }) => name);

/** What only the wire fake has. */
const absentFromMoto: ReadonlySet<string> = new Set([
  'ChangePassword',
  'ResyncMFADevice',
  'SetSecurityTokenServicePreferences',
  ...['Create', 'Update', 'Delete', 'Reset'].map((verb) => `${verb}ServiceSpecificCredential`),
  ...['Enable', 'Disable'].flatMap((verb) =>
    ['OrganizationsRootCredentialsManagement', 'OrganizationsRootSessions', 'OutboundWebIdentityFederation'].map(
      (name) => `${verb}${name}`,
    ),
  ),
  'PutUserPermissionsBoundary',
  'DeleteUserPermissionsBoundary',
  'UpdateServerCertificate',
  'AddClientIDToOpenIDConnectProvider',
  'RemoveClientIDFromOpenIDConnectProvider',
  ...['Tag', 'Untag'].flatMap((verb) => ['MFADevice', 'SAMLProvider', 'ServerCertificate'].map((word) => `${verb}${word}`)),
]);

const seed = seedOfRun();

describe('replay on moto', () => {
  const moto = useBackend(startMoto);
  it('leads to the account that is there', async () => {
    console.info(`Replay on moto: TRAILWARD_SEED=${seed}`);
    await holds(moto().endpoint, true, seed, 2_000);
  }, 120_000);
});

describe('replay on the wire fake', () => {
  const fake = useBackend(startEmbeddedAws);
  it('leads to the account that is there', async () => {
    console.info(`Replay on the wire fake: TRAILWARD_SEED=${seed}`);
    await holds(fake().endpoint, false, seed, 2_000);
  }, 120_000);
});
