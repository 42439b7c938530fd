import { describe, expect, it } from 'vitest';
import { all, held, madeAccount, madeGroup, madeKey, madeUser } from '../../account/cases.ts';
import type { AccountState } from '../../account/state.ts';
import { noConfig } from '../../kernel/config.ts';
import { buildPlan } from '../../remediation/plan/build-plan.ts';
import type { Plan } from '../../remediation/plan/plan.ts';
import { applying, testClock, testJournal, testPorts } from './apply-kit.cases.ts';
import { applyPlan } from './apply-plan.ts';
import { effectWorld } from './effect-world.cases.ts';
import { account, administrator, chief, far, key, madeOf, now, other, stage, wish, withStep } from './plan-kit.cases.ts';
import { planRollback } from './plan-rollback.ts';

describe('taking back', () => {
  const state = madeAccount({
    users: [chief, madeUser('alice', { accessKeys: all(madeKey(key)) }), madeUser('bob', { accessKeys: all(madeKey(other)) })],
  });
  const both = madeOf(
    state,
    [key, other].map((one) => wish('deactivate-access-key', `access-key:${one}`, { tag: 'false' })),
    { config: { ...noConfig, caps: { percent: 100 } } },
  );
  const tag = (name: string) => ({ service: 'iam', action: 'TagUser', parameters: { UserName: name, Tags: [{ Key: 'a', Value: 'b' }] } });

  async function carriedOut(plan: Plan, of: AccountState, lag = 0) {
    const staged = stage(of, lag);
    expect(await applyPlan(plan, staged.ports, applying)).toEqual({ kind: 'applied' });
    const back = (clock?: typeof staged.clock.ports) =>
      planRollback(staged.journal.read(), staged.world.world, { toStep: 0, now, expires: far, ...(clock === undefined ? {} : { clock }) });
    return { ...staged, back };
  }

  it.each(['alice', 'bob'])('sees what was changed since at %s', async (name) => {
    const { world, back } = await carriedOut(both, state);
    world.meddle(tag(name));
    expect(await back()).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining(`user ${name}: tag a`)] });
  });

  it('sees a change of what an earlier step alone touched, though a later one touched something beside it', async () => {
    const people = madeGroup('people');
    const of = madeAccount({
      users: [chief, madeUser('alice', { groups: held({ AGPAEXAMPLEPEOPLE: 'people' }), accessKeys: all(madeKey(key)) })],
      groups: [people],
    });
    const drafts = [
      { service: 'iam', action: 'UpdateGroup', parameters: { GroupName: 'people', NewGroupName: 'folk' } },
      { service: 'iam', action: 'UpdateAccessKey', parameters: { UserName: 'alice', AccessKeyId: key, Status: 'Inactive' } },
    ].map((call) => ({ action: 'revert', draft: { title: call.action, why: 'It is so.', call } }));
    const built = buildPlan({
      title: 't',
      state: of,
      account,
      partition: 'aws',
      now,
      expires: far,
      origin: { kind: 'revert', eventId: 'e' },
      drafts,
    });
    if (built.kind !== 'plan') throw new Error(JSON.stringify(built));
    const { world, back } = await carriedOut(built.plan, of);
    world.meddle({ service: 'iam', action: 'AttachGroupPolicy', parameters: { GroupName: 'folk', PolicyArn: administrator } });
    expect(await back()).toMatchObject({ kind: 'refused', reasons: [expect.stringContaining('group folk')] });
  });

  it('a second time finds nothing to do', async () => {
    const { world, clock, back } = await carriedOut(both, state);
    const first = await back();
    if (first.kind !== 'plan') throw new Error(JSON.stringify(first));
    expect(await applyPlan(first.plan, testPorts(world.world, testJournal(), clock), applying)).toEqual({ kind: 'applied' });
    expect((await back()).kind).toBe('nothing');
  });

  it('waits until what was done just now shows', async () => {
    const clock = testClock();
    const world = effectWorld(state, clock.seconds);
    const journal = testJournal();
    expect(await applyPlan(both, testPorts(world.world, journal, clock), applying)).toEqual({ kind: 'applied' });
    const slow = effectWorld(state, clock.seconds, 5);
    for (const call of world.made) slow.meddle(call);
    const options = { toStep: 0, now, expires: far };
    expect((await planRollback(journal.read(), slow.world, options)).kind).not.toBe('plan');
    expect((await planRollback(journal.read(), slow.world, { ...options, clock: clock.ports })).kind).toBe('plan');
  });

  it('is refused where the calls would not bring everything back', async () => {
    const plan = madeOf(state, [wish('deactivate-access-key', `access-key:${key}`, { tag: 'false' })]);
    const short = withStep(plan, (step) => ({ ...step, undo: { kind: 'calls', calls: [tag('alice')], secrets: [], lost: [] } }));
    const { back } = await carriedOut(short, state);
    expect(await back()).toMatchObject({
      kind: 'refused',
      reasons: expect.arrayContaining([expect.stringContaining('would not be as it was before')]),
    });
  });
});
