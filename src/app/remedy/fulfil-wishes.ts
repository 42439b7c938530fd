import type { Guide, Proposal } from '../../remediation/action.ts';
import { buildPlan } from '../../remediation/plan/build-plan.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import { refusals } from '../../remediation/refusals/refusals.ts';
import { touching } from '../../remediation/refusals/touching.ts';
import { exceptedBy } from './excepted-by.ts';
import type { PlanContext } from './plan-context.ts';
import { proposeWish } from './propose-wish.ts';
import type { Wish } from './wish.ts';

export interface Fulfilled {
  /** Wishes that come to steps, in order, each proposed for the account as those before it leave it. */
  parts: readonly { wish: Wish; proposal: Proposal & { kind: 'steps' } }[];
  guides: readonly Guide[];
  /** Why wishes need no step, as sentences. */
  nothing: readonly string[];
  left: readonly Left[];
}

/** A wish that a plan does not fulfil, and why. */
export interface Left {
  wish: Wish;
  reason: string;
}

/** More steps than a wish has: placeholders of one wish are told from those of another by their numbers. */
const stride = 10_000;

/** A placeholder that another wish brought into the state. */
const foreign = /\bstep\d{5,}\./;

/**
 * Tries wishes one after the other, each on the account as the ones before leave it: what two of them write to the same
 * document is in it both times. What is refused by itself is left out, so that it does not keep the others from being planned.
 */
export function fulfilWishes(wishes: readonly Wish[], context: PlanContext): Fulfilled {
  const { config, now, caller, partition } = context;
  const parts: Fulfilled['parts'][number][] = [];
  const [guides, nothing, left]: [Guide[], string[], Left[]] = [[], [], []];
  let { state } = context;
  let absent: readonly EntityKey[] = [];
  for (const [index, wish] of wishes.entries()) {
    const proposal = proposeWish(wish, { ...context, state });
    if (proposal.kind === 'guide') guides.push(proposal.guide);
    else if (proposal.kind === 'nothing') nothing.push(proposal.reason);
    else if (proposal.kind === 'refused') left.push({ wish, reason: `${proposal.reason} ${proposal.instead}` });
    else tryOn(proposal, wish, index);
  }
  return { parts, guides, nothing, left };

  function tryOn(proposal: Proposal & { kind: 'steps' }, wish: Wish, index: number): void {
    if (foreign.test(JSON.stringify(proposal.steps)))
      return leave('It builds on what another remedy of this plan makes. Plan it once that one is applied.');
    const built = buildPlan({
      title: proposal.title,
      state,
      absent,
      account: state.account,
      partition,
      now,
      expires: now,
      origin: { kind: 'action', ...wish },
      drafts: proposal.steps.map((draft) => ({ action: wish.action, draft })),
      firstNumber: (index + 1) * stride,
    });
    if (built.kind === 'refused') return leave(`${built.step}: ${built.reason}`);
    if (built.kind === 'nothing') return void nothing.push(...built.reasons);
    const { plan } = built;
    if (wishes.length > 1 && plan.risk === 'R3') return leave('It cannot be taken back, so it needs a plan of its own.');
    const offences = refusals({
      plan,
      steps: touching(plan),
      before: state,
      after: built.after,
      isPart: false,
      config,
      excepted: exceptedBy(config, now),
      isRollback: false,
      ...(caller === undefined ? {} : { caller }),
    }).filter(({ rule }) => rule !== 'caps');
    if (offences.length > 0) return leave(offences.map(({ reason }) => reason).join(' '));
    parts.push({ wish, proposal });
    [state, absent] = [built.after, built.absent];

    function leave(reason: string): void {
      left.push({ wish, reason });
    }
  }
}
