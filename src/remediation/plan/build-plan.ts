import type { AccountState } from '../../account/state.ts';
import type { CallDraft, Draft, GateDraft } from '../action.ts';
import { findCall } from '../find-call.ts';
import { digestOf } from './digest.ts';
import type { EntityKey } from './entity-key.ts';
import type { CallStep, Origin, Plan, Step } from './plan.ts';
import { planCall } from './plan-call.ts';
import { rebased } from './rebased.ts';
import { higherRisk, type Risk } from './risk.ts';

export interface PlanRequest {
  title: string;
  state: AccountState;
  /** Entities that are known not to exist beside what the state tells. */
  absent?: readonly EntityKey[];
  account: string;
  partition: string;
  caller?: string;
  /** UTC. */
  now: string;
  /** UTC. */
  expires: string;
  notBefore?: string;
  origin: Origin;
  drafts: readonly ActionDraft[];
  /** Number of the first step, 1 unless given: a trial that is built beside others keeps its placeholders apart. */
  firstNumber?: number;
  breaks?: readonly string[];
  notes?: readonly string[];
  next?: readonly string[];
  managedBy?: Plan['managedBy'];
  approvals?: Plan['approvals'];
}

/** A draft, and the action that it came from. */
export interface ActionDraft {
  action: string;
  draft: Draft;
  /** Drafts of one proposal have the same part and follow each other; step numbers in them count within it. 0 unless given. */
  part?: number;
}

export type Built =
  /** `after` is the state that the plan leaves, and `absent` what is known not to exist beside it. */
  | { kind: 'plan'; plan: Plan; after: AccountState; absent: readonly EntityKey[] }
  | { kind: 'nothing'; reasons: readonly string[] }
  | { kind: 'refused'; reason: string; step: string };

/**
 * A plan of the drafts, in their order: each is carried out on the state that those before it leave. A call that would
 * change nothing is left out and noted; one whose effect or undo is not known refuses the whole.
 */
export function buildPlan(request: PlanRequest): Built {
  const steps: Step[] = [];
  const already: string[] = [];
  let { state, absent = [] } = request;
  const { firstNumber = 1 } = request;
  let [part, numbers]: [number, (number | undefined)[]] = [-1, []];
  for (const { action, draft: own, part: ofPart = 0 } of request.drafts) {
    const number = firstNumber + steps.length;
    if (ofPart !== part) [part, numbers] = [ofPart, []];
    const draft = rebased(own, numbers);
    if (draft === undefined) return { kind: 'refused', reason: 'It builds on a step that has nothing to do.', step: own.title };
    numbers.push(number);
    if (isGate(draft)) {
      steps.push({ kind: 'gate', number, action, ...draft });
      continue;
    }
    const record = findCall(draft.call);
    if (record === undefined)
      return { kind: 'refused', reason: `No plan may hold ${draft.call.service}:${draft.call.action}.`, step: draft.title };
    const { account, partition, now } = request;
    const planned = planCall(state, draft, record, { number, action, account, partition, at: now, absent });
    if (planned.kind === 'refused') return { kind: 'refused', reason: planned.reason, step: draft.title };
    if (planned.kind === 'nothing') {
      already.push(planned.reason);
      numbers[numbers.length - 1] = undefined;
      continue;
    }
    steps.push(planned.step);
    state = planned.state;
    absent = absentAfter(planned.step, absent);
  }
  if (!steps.some(({ kind }) => kind === 'call')) return { kind: 'nothing', reasons: already };
  return { kind: 'plan', plan: sealed(request, steps, already), after: state, absent };
}

function absentAfter({ after }: CallStep, absent: readonly EntityKey[]): EntityKey[] {
  const touched = after.filter((expected) => expected.kind === 'entity');
  const others = absent.filter(({ kind, key }) => !touched.some(({ entity }) => entity.kind === kind && entity.key === key));
  return [...others, ...touched.filter(({ exists }) => !exists).map(({ entity }) => entity)];
}

function sealed(request: PlanRequest, steps: readonly Step[], already: readonly string[]): Plan {
  const { title, account, partition, caller, now, expires, notBefore, origin } = request;
  const risk = steps.reduce<Risk>((highest, step) => (step.kind === 'call' ? higherRisk(highest, step.risk) : highest), 'R0');
  const body: Omit<Plan, 'id' | 'digest'> = {
    kind: 'trailward-plan',
    schemaVersion: 1,
    title,
    account,
    partition,
    ...(caller === undefined ? {} : { caller }),
    created: now,
    expires,
    ...(notBefore === undefined ? {} : { notBefore }),
    origin,
    risk,
    approvals: request.approvals ?? { required: 0 },
    steps,
    breaks: request.breaks ?? [],
    notes: [...(request.notes ?? []), ...already],
    next: request.next ?? [],
    managedBy: request.managedBy ?? [],
  };
  const digest = digestOf(body);
  return { ...body, id: digest.slice(0, 12), digest };
}

/** The digest that a plan should have. */
export function digestOfPlan({ id: _, digest: __, ...body }: Plan): string {
  return digestOf(body);
}

function isGate(draft: CallDraft | GateDraft): draft is GateDraft {
  return 'gate' in draft;
}
