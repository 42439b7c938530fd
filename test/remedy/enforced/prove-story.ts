import { expect } from 'vitest';
import { flattenOne } from '../../../src/account/flatten.ts';
import type { AccountState } from '../../../src/account/state.ts';
import type { World } from '../../../src/app/ports/world.ts';
import { testPorts } from '../../../src/app/remedy/apply-kit.cases.ts';
import { makePlan } from '../../../src/app/remedy/make-plan.ts';
import { planRollback } from '../../../src/app/remedy/plan-rollback.ts';
import { awsWorld } from '../../../src/aws/world/aws-world.ts';
import { secretDesk } from '../../../src/cli/remedy/secret-desk.ts';
import { needsOf } from '../../../src/remediation/plan/needs-of.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { clockAt } from '../kit/clock-at.ts';
import { roomy } from '../kit/plan-case.ts';
import { type Proving, provePlan, staysUnread } from './prove-plan.ts';
import type { Aim, Story } from './story.ts';

export interface StoryOptions extends Pick<Proving, 'stage' | 'policy' | 'simulated' | 'enforced'> {
  /** The whole account, when everything was made. */
  account: AccountState;
  /** UTC, when plans are made and applied. */
  now: string;
  /** Folder for secrets. */
  folder: string;
}

/** Plans a story, proves the plan, and its rollback; afterwards everything that it touched is as before. */
export async function proveStory(
  { action, loses, oneWay, unread }: Story,
  { target, parameters = {}, history, open }: Aim,
  options: StoryOptions,
): Promise<void> {
  const { stage, account, now, folder } = options;
  const clock = clockAt(now);
  const wish = { action, target, parameters };
  const planned = makePlan(
    [wish],
    { kind: 'action', ...wish },
    { state: account, partition: 'aws', now, config: roomy, days: 7, ...history?.(account) },
  );
  if (planned.kind !== 'plan') throw new Error(JSON.stringify(planned));
  const { plan } = planned;
  const host = {
    out: async () => undefined,
    note: () => undefined,
    stdin: nothing(),
    width: 80,
    colour: false,
    interactive: true,
    now: clock.ports.elapsed,
    askHidden: async () => '123456',
  };
  const { journal: _, given: __, ...rest } = testPorts(stage.world, { text: '', read: none }, clock);
  const proving: Proving = {
    ...options,
    ports: {
      ...rest,
      secrets: secretDesk({ host, clients: stage.clients, world: stage.world, folder }),
      journalOf: (journal) => testPorts(stage.world, journal, clock).journal,
    },
    open: open ?? (async () => undefined),
  };
  const outside = awsWorld(stage.root);
  const before = await factsOf(plan, outside);
  if (unread !== undefined) await staysUnread(plan, proving, ...unread);
  const journal = await provePlan(plan, proving);
  const between = await factsOf(plan, outside);
  expect(between).not.toEqual(before);
  if (oneWay !== undefined) return;
  const back = await planRollback(journal.read(), stage.world, { toStep: 0, now, expires: '2099-01-01T00:00:00Z' });
  if (back.kind === 'plan') await provePlan(back.plan, proving);
  else if (loses !== true) throw new Error(JSON.stringify(back));
  if (loses !== true) expect(await factsOf(plan, outside)).toEqual(before);
}

/** Every fact of every entity that a plan touches, as root reads them. */
async function factsOf({ steps }: Plan, world: World): Promise<object[]> {
  const needs = steps.flatMap((step) => (step.kind === 'call' ? [needsOf(step)] : []));
  const { state, answers } = await world.read(
    needs.flatMap(({ entities }) => entities),
    needs.flatMap(({ calls }) => calls),
  );
  const entities = needs.flatMap(({ entities: named }) =>
    named.map(({ kind, key }) => [`${kind}/${key}`, flattenOne(state, kind, key)?.facts] as const),
  );
  return [Object.fromEntries(entities), Object.fromEntries(answers)];
}

async function* nothing(): AsyncIterable<Uint8Array> {}

function none(): never {
  throw new Error('There is no journal yet.');
}
