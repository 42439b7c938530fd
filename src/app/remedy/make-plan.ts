import type { Guide } from '../../remediation/action.ts';
import { managedBy } from '../../remediation/managed-by.ts';
import { buildPlan } from '../../remediation/plan/build-plan.ts';
import type { EntityKey } from '../../remediation/plan/entity-key.ts';
import type { Origin, Plan } from '../../remediation/plan/plan.ts';
import { type Fulfilled, fulfilWishes, type Left } from './fulfil-wishes.ts';
import { offencesOf } from './offences-of.ts';
import type { PlanContext } from './plan-context.ts';
import type { Wish } from './wish.ts';

export type { Left, Wish };

export type Planned =
  | { kind: 'plan'; plan: Plan; guides: readonly Guide[]; left: readonly Left[] }
  /** Nothing that a tool may do; what people are to do. */
  | { kind: 'guides'; guides: readonly Guide[]; left: readonly Left[] }
  | { kind: 'nothing'; reasons: readonly string[]; left: readonly Left[] }
  | { kind: 'refused'; reasons: readonly string[] };

/**
 * Makes one plan of all wishes. One wish that is refused refuses the plan; of several it is left out and told. What
 * cannot be taken back is never planned beside anything else.
 */
export function makePlan(wishes: readonly Wish[], origin: Origin, context: PlanContext): Planned {
  const fulfilled = fulfilWishes(wishes, context);
  const { parts, guides, nothing, left } = fulfilled;
  if (wishes.length === 1 && left[0] !== undefined) return { kind: 'refused', reasons: [left[0].reason] };
  if (parts.length > 0) return built(fulfilled, origin, context);
  return guides.length > 0 ? { kind: 'guides', guides, left } : { kind: 'nothing', reasons: nothing, left };
}

function built({ parts, guides, nothing, left }: Fulfilled, origin: Origin, context: PlanContext): Planned {
  const { state, partition, now, caller, config, days, requester } = context;
  const all = parts.map(({ proposal }) => proposal);
  const [first, ...others] = all;
  const notBefore = all
    .flatMap(({ notBefore: after }) => after ?? [])
    .sort()
    .at(-1);
  const request = {
    title:
      others.length === 0 && first !== undefined
        ? first.title
        : `${all.length} remedies: ${all.map(({ title }) => title).join('; ')}`.slice(0, 300),
    state,
    account: state.account,
    partition,
    ...(caller === undefined ? {} : { caller }),
    now,
    expires: later(notBefore ?? now, days),
    ...(notBefore === undefined ? {} : { notBefore }),
    origin,
    drafts: parts.flatMap(({ wish, proposal }, part) => proposal.steps.map((draft) => ({ action: wish.action, draft, part }))),
    breaks: all.flatMap(({ breaks }) => breaks ?? []),
    notes: [...all.flatMap(({ notes }) => notes ?? []), ...nothing],
    next: all.flatMap(({ next }) => next ?? []),
    approvals: { required: config.approvals.required, ...(requester === undefined ? {} : { requester }) },
  };
  const tried = buildPlan(request);
  if (tried.kind === 'refused') return { kind: 'refused', reasons: [`${tried.step}: ${tried.reason}`] };
  if (tried.kind === 'nothing') return { kind: 'nothing', reasons: [...nothing, ...tried.reasons], left };
  const offences = offencesOf(tried, state, context);
  if (offences.length > 0) return { kind: 'refused', reasons: offences.map(({ reason }) => reason) };
  const managers = managedBy(state, changedBy(tried.plan), context.events);
  const again = managers.length === 0 ? tried : buildPlan({ ...request, managedBy: managers });
  return again.kind === 'plan'
    ? { kind: 'plan', plan: again.plan, guides, left }
    : { kind: 'refused', reasons: ['The plan could not be made twice.'] };
}

/** What a plan changes; what its calls name besides, such as a policy that is attached, stays as it is. */
function changedBy({ steps }: Plan): EntityKey[] {
  const expected = steps.flatMap((step) => (step.kind === 'call' ? [...step.before, ...step.after] : []));
  const entities = expected.flatMap((one) => (one.kind === 'entity' ? [one.entity] : []));
  return [...new Map(entities.map((one) => [`${one.kind}/${one.key}`, one])).values()];
}

function later(time: string, days: number): string {
  return `${new Date(Date.parse(time) + days * 86_400_000).toISOString().slice(0, 19)}Z`;
}
