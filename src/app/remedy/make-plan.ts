import { isExpired } from '../../kernel/exception.ts';
import { checks } from '../../posture/checks.generated.ts';
import type { Guide, Proposal } from '../../remediation/action.ts';
import { findAction } from '../../remediation/find-action.ts';
import { managedBy } from '../../remediation/managed-by.ts';
import { parseTarget } from '../../remediation/parse-target.ts';
import { buildPlan } from '../../remediation/plan/build-plan.ts';
import type { Origin, Plan } from '../../remediation/plan/plan.ts';
import { propose } from '../../remediation/propose.ts';
import { refusals } from '../../remediation/refusals/refusals.ts';
import { touching } from '../../remediation/refusals/touching.ts';
import type { PlanContext } from './plan-context.ts';

/** One remediation to plan: an action, what it is aimed at, and its parameters. */
export interface Wish {
  action: string;
  /** As `--target` takes it. */
  target: string;
  parameters: Readonly<Record<string, string>>;
}

export type Planned =
  | { kind: 'plan'; plan: Plan; guides: readonly Guide[]; left: readonly Left[] }
  /** Nothing that a tool may do; what people are to do. */
  | { kind: 'guides'; guides: readonly Guide[]; left: readonly Left[] }
  | { kind: 'nothing'; reasons: readonly string[]; left: readonly Left[] }
  | { kind: 'refused'; reasons: readonly string[] };

/** A wish that the plan does not fulfil, and why. */
export interface Left {
  wish: Wish;
  reason: string;
}

/**
 * Makes one plan of all wishes. One wish that is refused refuses the plan; of several it is left out and told. What
 * cannot be taken back is never planned beside anything else.
 */
export function makePlan(wishes: readonly Wish[], origin: Origin, context: PlanContext): Planned {
  const proposals = wishes.map((wish) => ({ wish, proposal: proposalFor(wish, context) }));
  const left: Left[] = [];
  const guides: Guide[] = [];
  const nothing: string[] = [];
  const steps: { wish: Wish; proposal: Proposal & { kind: 'steps' } }[] = [];
  for (const { wish, proposal } of proposals) {
    if (proposal.kind === 'guide') guides.push(proposal.guide);
    else if (proposal.kind === 'nothing') nothing.push(proposal.reason);
    else if (proposal.kind === 'refused') left.push({ wish, reason: `${proposal.reason} ${proposal.instead}` });
    else if (wishes.length > 1 && findAction(wish.action)?.risk === 'R3')
      left.push({ wish, reason: 'It cannot be taken back, so it needs a plan of its own.' });
    else steps.push({ wish, proposal });
  }
  if (wishes.length === 1 && left[0] !== undefined) return { kind: 'refused', reasons: [left[0].reason] };
  if (steps.length === 0) return guides.length > 0 ? { kind: 'guides', guides, left } : { kind: 'nothing', reasons: nothing, left };
  return built(steps, origin, context, { guides, nothing, left });
}

function proposalFor({ action: id, target, parameters }: Wish, context: PlanContext): Proposal {
  const action = findAction(id);
  if (action === undefined) return { kind: 'refused', reason: `There is no action ${id}.`, instead: 'See trailward actions list.' };
  const aimed = parseTarget(target);
  if (aimed === undefined)
    return {
      kind: 'refused',
      reason: `${target} is no target.`,
      instead: `Give one as <kind>:<name>, of kind ${action.targets.join(', ')}.`,
    };
  const excepted = exceptionFor(id, target, context);
  if (excepted !== undefined)
    return { kind: 'refused', reason: excepted, instead: 'Let the exception end, or take it out of trailward.yaml.' };
  return propose(action, { ...context, target: aimed, parameters });
}

/** An exception for a check of the target, for which this action would be the remedy, keeps the plan off too. */
function exceptionFor(action: string, target: string, { config, now }: PlanContext): string | undefined {
  const found = config.exceptions.find(
    (exception) =>
      exception.resource.toLowerCase() === target.toLowerCase() &&
      !isExpired(exception, now) &&
      checks.some(({ id, remediations }) => id === exception.check && remediations.some((one) => one === action)),
  );
  return found === undefined
    ? undefined
    : `${target} is excepted from ${found.check} until ${found.expires} by ${found.owner}: ${found.reason}`;
}

interface Beside {
  guides: readonly Guide[];
  nothing: readonly string[];
  left: readonly Left[];
}

function built(
  steps: readonly { wish: Wish; proposal: Proposal & { kind: 'steps' } }[],
  origin: Origin,
  context: PlanContext,
  { guides, nothing, left }: Beside,
): Planned {
  const { state, partition, now, caller, config, days, requester } = context;
  const [first] = steps;
  const all = steps.map(({ proposal }) => proposal);
  const notBefore = all
    .flatMap(({ notBefore: after }) => after ?? [])
    .sort()
    .at(-1);
  const request = {
    title:
      steps.length === 1 && first !== undefined
        ? first.proposal.title
        : `${steps.length} remedies: ${all.map(({ title }) => title).join('; ')}`.slice(0, 300),
    state,
    account: state.account,
    partition,
    ...(caller === undefined ? {} : { caller }),
    now,
    expires: later(notBefore ?? now, days),
    ...(notBefore === undefined ? {} : { notBefore }),
    origin,
    drafts: steps.flatMap(({ wish, proposal }, part) => proposal.steps.map((draft) => ({ action: wish.action, draft, part }))),
    breaks: all.flatMap(({ breaks }) => breaks ?? []),
    notes: all.flatMap(({ notes }) => notes ?? []),
    next: all.flatMap(({ next }) => next ?? []),
    approvals: { required: config.approvals.required, ...(requester === undefined ? {} : { requester }) },
  };
  const tried = buildPlan(request);
  if (tried.kind === 'refused') return { kind: 'refused', reasons: [`${tried.step}: ${tried.reason}`] };
  if (tried.kind === 'nothing') return { kind: 'nothing', reasons: [...nothing, ...tried.reasons], left };
  const touched = touching(tried.plan);
  const offences = refusals({
    plan: tried.plan,
    steps: touched,
    before: state,
    after: tried.after,
    config,
    isRollback: false,
    ...(caller === undefined ? {} : { caller }),
  });
  if (offences.length > 0) return { kind: 'refused', reasons: offences.map(({ reason }) => reason) };
  const entities = [...new Map(touched.flatMap(({ touches }) => touches).map((one) => [`${one.kind}/${one.key}`, one])).values()];
  const managers = managedBy(state, entities, context.events);
  if (managers.length === 0) return { kind: 'plan', plan: tried.plan, guides, left };
  const again = buildPlan({ ...request, managedBy: managers });
  return again.kind === 'plan'
    ? { kind: 'plan', plan: again.plan, guides, left }
    : { kind: 'refused', reasons: ['The plan could not be made twice.'] };
}

function later(time: string, days: number): string {
  return `${new Date(Date.parse(time) + days * 86_400_000).toISOString().slice(0, 19)}Z`;
}
