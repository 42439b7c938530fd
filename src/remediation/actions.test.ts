import { describe, expect, it } from 'vitest';
import { flatten } from '../account/flatten.ts';
import type { AccountState } from '../account/state.ts';
import { remediations } from '../kernel/remediation.ts';
import { actions } from './actions.generated.ts';
import type { ActionCase } from './cases.ts';
import { findCall } from './find-call.ts';
import { parseTarget } from './parse-target.ts';
import { buildPlan } from './plan/build-plan.ts';
import { carryOut } from './plan/carry-out.ts';
import { placeOf } from './plan/place-of.ts';
import type { CallStep } from './plan/plan.ts';
import { propose } from './propose.ts';

const folder = new URL('./actions/', import.meta.url);
const ids = actions.map(({ id }) => id);
const cases = new Map<string, readonly ActionCase[]>();
for (const id of ids) cases.set(id, ((await import(new URL(`${id}/cases.ts`, folder).href)) as { cases: readonly ActionCase[] }).cases);

const now = '2026-03-02T09:00:00Z';

/** What drift and proof go by: every fact of every entity. */
const factsIn = (state: AccountState) => flatten(state).map(({ kind, key, facts }) => ({ kind, key, facts: Object.fromEntries(facts) }));

it('every remediation that anything may name has an action, and nothing else has', () => {
  expect(actions.map(({ id }) => id).sort()).toEqual(Object.keys(remediations).sort());
});

describe.each(ids)('%s', (id) => {
  const action = actions.find((one) => one.id === id);
  const own = cases.get(id) ?? [];
  if (action === undefined) throw new Error(`${id} is in no registry`);
  const { account, partition } = { account: '111122223333', partition: 'aws' };

  function planned(one: ActionCase) {
    const target = parseTarget(one.target);
    if (target === undefined || action === undefined) throw new Error(`${one.target} is no target`);
    const at = one.now ?? now;
    const proposal = propose(action, {
      state: one.state,
      partition,
      now: at,
      target,
      parameters: one.parameters ?? {},
      ...(one.usage === undefined ? {} : { usage: (principal) => one.usage?.[principal] ?? [] }),
      ...(one.events === undefined ? {} : { events: (entity) => one.events?.[entity] ?? [] }),
      ...(one.past === undefined ? {} : { past: (eventId) => one.past?.[eventId] }),
      ...(one.lastAccessed === undefined ? {} : { lastAccessed: (principal) => one.lastAccessed?.[principal] }),
    });
    if (proposal.kind !== 'steps') return { proposal, built: undefined };
    const built = buildPlan({
      ...proposal,
      state: one.state,
      account,
      partition,
      now: at,
      expires: at,
      origin: { kind: 'action', action: id, target: one.target, parameters: one.parameters ?? {} },
      drafts: proposal.steps.map((draft) => ({ action: id, draft })),
    });
    return { proposal, built };
  }

  it('is complete', () => {
    for (const sentence of [action.about, action.reversal]) expect(sentence).toMatch(/^[A-Z].*[.]$/s);
    expect(action.targets.length).toBeGreaterThan(0);
    for (const name of action.calls) {
      const [service = '', call = ''] = name.split(':');
      expect(findCall({ service, action: call }), name).toBeDefined();
    }
    for (const { about } of Object.values(action.parameters)) expect(about).toMatch(/[.]$/);
  });

  it('has cases of a plan or guide, and of nothing to do or a refusal', () => {
    const seen = own.map((one) => one.expect);
    expect(seen.some((kind) => kind === 'steps' || kind === 'guide')).toBe(true);
    expect(seen.some((kind) => kind === 'nothing' || kind === 'refused')).toBe(true);
  });

  it.each(own)('$name', (one) => {
    const { proposal, built } = planned(one);
    const said = JSON.stringify([proposal, built]);
    for (const words of one.says ?? []) expect(said).toContain(words);
    expect(built?.kind === 'nothing' ? 'nothing' : built?.kind === 'refused' ? 'refused' : proposal.kind, said).toBe(one.expect);
    if (built?.kind !== 'plan') return;
    const { steps, risk } = built.plan;
    const calls = steps.filter((step): step is CallStep => step.kind === 'call');
    expect(steps.map((step) => (step.kind === 'call' ? `${step.call.service}:${step.call.action}` : `gate:${step.gate.kind}`))).toEqual(
      one.steps,
    );
    if (one.risk !== undefined) expect(risk).toBe(one.risk);
    expect(risk <= action.risk, `risk ${risk} is above ${action.risk}`).toBe(true);
    for (const { call } of calls) expect(action.calls).toContain(`${call.service}:${call.action}`);
    for (const [index, parameters] of (one.parametersOf ?? []).entries()) expect(calls[index]?.call.parameters).toMatchObject(parameters);
    // No secret is ever in a plan.
    expect(JSON.stringify(built.plan)).not.toMatch(/"(?:Password|AuthenticationCode\d|SecretAccessKey)":"/);
  });

  it.each(own.filter((one) => one.expect === 'steps'))('$name: taken back, everything is as before', (one) => {
    const { built } = planned(one);
    if (built?.kind !== 'plan') throw new Error('no plan');
    const calls = built.plan.steps.filter((step): step is CallStep => step.kind === 'call');
    const options = (step: CallStep) => {
      const answer = findCall(step.call)?.answer?.(
        step.call.parameters,
        (name) => `‹step${step.number}.${name}›`,
        placeOf(step.call, { account, partition }),
      );
      return { account, partition, at: now, ...(answer === undefined ? {} : { answer }) };
    };
    let state = calls.reduce((held, step) => carryOut(held, step.call, options(step)).state, one.state);
    const lost: string[] = [];
    for (const { undo } of calls.toReversed()) {
      if (undo.kind === 'irreversible') lost.push(...undo.lost, undo.reason);
      else {
        lost.push(...undo.lost);
        for (const call of undo.calls) {
          expect(findCall(call), `${call.service}:${call.action} has a record`).toBeDefined();
          state = carryOut(state, call, { account, partition, at: now }).state;
        }
      }
    }
    if (one.comesBack === false) expect(lost.length).toBeGreaterThan(0);
    else {
      expect(lost).toEqual([]);
      expect(factsIn(state)).toEqual(factsIn(one.state));
    }
  });
});
