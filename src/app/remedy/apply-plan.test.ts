import { describe, expect, it } from 'vitest';
import { all, is, madeAccount, madeKey, madeUser, none } from '../../account/cases.ts';
import { factsOf } from '../../account/facts.ts';
import { applying, planOf, testClock, testJournal, testPorts } from './apply-kit.cases.ts';
import { applyPlan, resumeJournal } from './apply-plan.ts';
import { Crash, effectWorld, type Fault } from './effect-world.cases.ts';
import { planRollback } from './plan-rollback.ts';

const key = 'AKIAEXAMPLE000000001';
const state = madeAccount({
  users: [madeUser('alice', { accessKeys: all(madeKey(key)) }), madeUser('bob')],
  over: { passwordPolicy: none },
});
const target = `access-key:${key}`;

function stage(lag = 0) {
  const clock = testClock();
  const world = effectWorld(state, clock.seconds, lag);
  const journal = testJournal();
  return { clock, world, journal, ports: testPorts(world.world, journal, clock) };
}

const facts = (of: typeof state) => factsOf(of);

describe('a plan', () => {
  it('is applied, verified, and taken back exactly', async () => {
    const { world, journal, ports, clock } = stage(4);
    const plan = planOf(state, 'deactivate-access-key', target);
    expect(await applyPlan(plan, ports, applying)).toEqual({ kind: 'applied' });
    expect(world.state().users.by.get('alice')?.accessKeys.items[key]?.status).toMatchObject({ value: 'Inactive' });
    const back = await planRollback(journal.read(), world.world, { toStep: 0, now: clock.ports.now(), expires: '2026-03-09T09:00:00Z' });
    if (back.kind !== 'plan') throw new Error(JSON.stringify(back));
    const second = testJournal();
    expect(await applyPlan(back.plan, testPorts(world.world, second, clock), applying)).toEqual({ kind: 'applied' });
    expect(facts(world.state())).toEqual(facts(state));
  });

  it('that is applied twice changes nothing the second time', async () => {
    const { world, ports, clock } = stage();
    const plan = planOf(state, 'deactivate-access-key', target);
    await applyPlan(plan, ports, applying);
    const made = world.made.length;
    const again = testJournal();
    expect(await applyPlan(plan, testPorts(world.world, again, clock), applying)).toEqual({ kind: 'applied' });
    expect(world.made.length).toBe(made);
    expect(again.text).toContain('"kind":"already"');
  });

  it.each<[string, Parameters<ReturnType<typeof stage>['world']['meddle']>[0], string]>([
    ['changed', { service: 'iam', action: 'TagUser', parameters: { UserName: 'alice', Tags: [{ Key: 'a', Value: 'b' }] } }, 'tag a is "b"'],
    ['gone', { service: 'iam', action: 'DeleteAccessKey', parameters: { UserName: 'alice', AccessKeyId: key } }, 'is nothing'],
  ])('whose target was %s since is refused, and nothing is called', async (_name, call, says) => {
    const { world, ports } = stage();
    const plan = planOf(state, 'deactivate-access-key', target);
    world.meddle(call);
    const outcome = await applyPlan(plan, ports, applying);
    expect(outcome).toMatchObject({ kind: 'stopped', cause: 'drift', reason: expect.stringContaining(says) });
    expect(world.made).toEqual([]);
  });

  it.each<[Fault, number]>([
    ['crash-before', 1],
    ['crash-after', 1],
    ['lost-answer', 1],
    ['not-reached', 1],
    ['throttled', 1],
  ])('survives %s', async (fault, times) => {
    const { world, journal, ports, clock } = stage(4);
    let left = times;
    world.fault = () => (left-- > 0 ? fault : undefined);
    const plan = planOf(state, 'deactivate-access-key', target);
    const first = await applyPlan(plan, ports, applying).catch((error: unknown) => error);
    if (first instanceof Crash)
      expect(await resumeJournal(journal.read(), testPorts(world.world, journal, clock), applying)).toEqual({ kind: 'applied' });
    else expect(first).toEqual({ kind: 'applied' });
    expect(world.made.map(({ action }) => action)).toEqual(expect.arrayContaining(['UpdateAccessKey']));
    expect(world.state().users.by.get('alice')?.accessKeys.items[key]?.status).toEqual(expect.objectContaining({ value: 'Inactive' }));
  });

  it('stops where AWS refuses, and what was done before can be taken back', async () => {
    const { world, ports } = stage();
    world.fault = () => 'denied';
    const outcome = await applyPlan(planOf(state, 'deactivate-access-key', target), ports, applying);
    expect(outcome).toMatchObject({ kind: 'stopped', cause: 'refused', reason: expect.stringContaining('AccessDenied') });
    expect(facts(world.state())).toEqual(facts(state));
  });

  it('is refused by other credentials, too late, and when it says one thing and calls another', async () => {
    const { world, ports } = stage();
    const plan = planOf(state, 'deactivate-access-key', target);
    world.caller = { ...world.caller, account: '999999999999' };
    expect(await applyPlan(plan, ports, applying)).toMatchObject({
      kind: 'not-begun',
      problems: [expect.stringContaining('999999999999')],
    });
    world.caller = { account: plan.account, arn: `arn:aws:iam::${plan.account}:user/alice` };
    expect(await applyPlan(plan, ports, applying)).toMatchObject({
      kind: 'not-begun',
      problems: [expect.stringContaining('by which it is to be applied')],
    });
    world.caller = { account: plan.account, arn: `arn:aws:iam::${plan.account}:user/responder` };
    expect(await applyPlan({ ...plan, expires: '2026-03-01T00:00:00Z' }, ports, applying)).toMatchObject({ kind: 'not-begun' });
    expect(world.made).toEqual([]);
  });

  it('with a password policy comes back to none', async () => {
    const { world, journal, ports, clock } = stage();
    expect(await applyPlan(planOf(state, 'set-password-policy', 'account'), ports, applying)).toEqual({ kind: 'applied' });
    expect(world.state().passwordPolicy).toMatchObject(is({ minimumPasswordLength: 14 }).kind === 'known' ? { kind: 'known' } : {});
    const back = await planRollback(journal.read(), world.world, { toStep: 0, now: clock.ports.now(), expires: '2026-03-09T09:00:00Z' });
    if (back.kind !== 'plan') throw new Error(JSON.stringify(back));
    expect(await applyPlan(back.plan, testPorts(world.world, testJournal(), clock), applying)).toEqual({ kind: 'applied' });
    expect(world.state().passwordPolicy.kind).toBe('absent');
  });
});
