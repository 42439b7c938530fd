import type { AccountState } from '../../account/state.ts';
import type { Guide, Proposal } from '../../remediation/action.ts';
import { type Built, buildPlan } from '../../remediation/plan/build-plan.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import { offencesOf } from './offences-of.ts';
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
  const parts: Fulfilled['parts'][number][] = [];
  const [guides, nothing, left]: [Guide[], string[], Left[]] = [[], [], []];
  let { state } = context;
  let absent: readonly EntityKey[] = [];
  for (const [index, wish] of wishes.entries()) {
    const proposal = proposeWish(wish, { ...context, state });
    if (proposal.kind === 'guide') guides.push(proposal.guide);
    else if (proposal.kind === 'nothing') nothing.push(proposal.reason);
    else if (proposal.kind === 'refused') left.push({ wish, reason: `${proposal.reason} ${proposal.instead}` });
    else {
      const built = trial(wish, proposal, { ...context, state }, absent, (index + 1) * stride);
      const reason = built.kind === 'plan' ? whyLeft(built, state, context, wishes.length > 1) : undefined;
      if (built.kind === 'nothing') nothing.push(...built.reasons);
      else if (built.kind === 'refused') left.push({ wish, reason: `${built.step}: ${built.reason}` });
      else if (reason !== undefined) left.push({ wish, reason });
      else {
        parts.push({ wish, proposal });
        [state, absent] = [built.after, built.absent];
      }
    }
  }
  return { parts, guides, nothing, left };
}

/** A wish by itself, on the account as the wishes before it leave it. */
function trial(
  wish: Wish,
  { title, steps }: Proposal & { kind: 'steps' },
  { state, partition, now }: PlanContext,
  absent: readonly EntityKey[],
  firstNumber: number,
): Built {
  const reason = 'It builds on what another remedy of this plan makes. Plan it once that one is applied.';
  if (foreign.test(JSON.stringify(steps))) return { kind: 'refused', step: title, reason };
  const drafts = steps.map((draft) => ({ action: wish.action, draft }));
  const { account } = state;
  return buildPlan({
    title,
    state,
    absent,
    account,
    partition,
    now,
    expires: now,
    origin: { kind: 'action', ...wish },
    drafts,
    firstNumber,
  });
}

/** Why a wish that can be built may not be in a plan, or not beside others; caps are a matter of the whole plan. */
function whyLeft(
  { plan, after }: Built & { kind: 'plan' },
  before: AccountState,
  context: PlanContext,
  hasOthers: boolean,
): string | undefined {
  if (hasOthers && plan.risk === 'R3') return 'It cannot be taken back, so it needs a plan of its own.';
  const offences = offencesOf({ plan, after }, before, context).filter(({ rule }) => rule !== 'caps');
  return offences.length === 0 ? undefined : offences.map(({ reason }) => reason).join(' ');
}
