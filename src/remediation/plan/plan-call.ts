import type { AccountState } from '../../account/state.ts';
import { entityRefs } from '../../history/entity-refs.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { CallDraft } from '../action.ts';
import type { CallRecord } from '../call-record.ts';
import { type CarriedOut, carryOut } from './carry-out.ts';
import { changedEntities } from './changed-entities.ts';
import { digestOf } from './digest.ts';
import type { EntityKey } from './entity-key.ts';
import { type Expectation, expectationOf } from './expectation.ts';
import { permissionsOf } from './permissions-of.ts';
import { placeOf } from './place-of.ts';
import { placeholderText } from './placeholder.ts';
import type { CallStep, Undo } from './plan.ts';
import { plannedEvent } from './planned-event.ts';
import { higherRisk } from './risk.ts';

export interface PlanCallOptions {
  number: number;
  action: string;
  account: string;
  partition: string;
  /** UTC. */
  at: string;
  /** Entities that are known not to exist beside what the state tells. */
  absent?: readonly EntityKey[];
}

export type PlannedCall =
  | { kind: 'step'; step: CallStep; state: AccountState }
  /** The call would leave everything as it is. */
  | { kind: 'nothing'; reason: string }
  | { kind: 'refused'; reason: string };

/** One drafted call as a step: what it will change, by the effects of the catalogue, and what takes it back. */
export function planCall(before: AccountState, draft: CallDraft, record: CallRecord, options: PlanCallOptions): PlannedCall {
  const { call } = draft;
  const made = (name: string) => placeholderText(`step${options.number}.${name}`);
  const place = placeOf(call, options);
  const answer = record.answer?.(call.parameters, made, place);
  const carrying = { account: options.account, partition: options.partition, at: options.at, ...(answer === undefined ? {} : { answer }) };
  const carried = carryOut(before, call, carrying);
  if (carried.contradictions.length > 0) return { kind: 'refused', reason: carried.contradictions.join(' ') };
  const touched = touchedBy(before, carried.state, entityRefs(plannedEvent(call, carrying)));
  const was = touched.map((key) => expectationOf(before, key, options.absent) ?? yetToBe(carried.state, key, call));
  // What was there, and the effect took away, is gone, whatever the state knows of others.
  const gone = touched.filter((_, index) => was[index]?.kind === 'entity' && was[index].exists);
  const willBe = touched.map((key) => expectationOf(carried.state, key, [...(options.absent ?? []), ...gone]));
  const open = touched.find((_, index) => was[index] === undefined || willBe[index] === undefined);
  if (open !== undefined)
    return {
      kind: 'refused',
      reason: `Whether there is ${open.kind} ${open.key} is not known. Read the account first: trailward collect.`,
    };
  const known = draft.undo ?? undoOf(carried);
  const undo = typeof known === 'string' ? (draft.redo ?? known) : known;
  if (typeof undo === 'string') return { kind: 'refused', reason: undo };
  const [expected, result] = [defined(was, draft.before), defined(willBe, draft.after)];
  if (expected.length === 0 && draft.redo === undefined)
    return { kind: 'refused', reason: `What ${call.service}:${call.action} changes cannot be read, so it is not planned.` };
  if (draft.secrets === undefined && expected.length > 0 && digestOf(expected) === digestOf(result))
    return { kind: 'nothing', reason: `${draft.title}: it is so already.` };
  const ownRisk = typeof record.risk === 'function' ? record.risk(call.parameters) : record.risk;
  const step: CallStep = {
    kind: 'call',
    number: options.number,
    title: draft.title,
    why: draft.why,
    action: options.action,
    call,
    secrets: draft.secrets ?? [],
    binds: record.binds ?? {},
    before: expected,
    after: result,
    beforeHash: digestOf(expected),
    undo,
    risk: higherRisk(higherRisk(ownRisk, draft.risk ?? 'R0'), undo.kind === 'irreversible' && draft.redo === undefined ? 'R3' : 'R0'),
    permissions: permissionsOf(record, call.parameters, place),
  };
  return { kind: 'step', step, state: carried.state };
}

/** What a call makes must not be there before it, whether the state knows that or not: it is looked at again before the call. */
function yetToBe(after: AccountState, key: EntityKey, { action }: ApiCall): Expectation | undefined {
  const made = expectationOf(after, key);
  if (made?.kind !== 'entity' || !made.exists) return undefined;
  const isNew = made.unknown.length === 0 || /^(?:Create|Upload)/.test(action);
  return isNew ? { kind: 'entity', entity: key, name: made.name, exists: false } : undefined;
}

/** What the call is aimed at, and whatever it changes. */
function touchedBy(before: AccountState, after: AccountState, named: readonly EntityKey[]): EntityKey[] {
  const all = [...named.slice(0, 1), ...changedEntities(before, after)];
  return [...new Map(all.map(({ kind, key }) => [`${kind}/${key}`, { kind, key }])).values()];
}

function defined(found: readonly (Expectation | undefined)[], own: readonly Expectation[] = []): Expectation[] {
  return [...found.filter((one) => one !== undefined), ...own];
}

/** A sentence where it is not known how to take the call back: such a call is not planned. */
function undoOf({ inverse }: CarriedOut): Undo | string {
  if (inverse === undefined) return 'How to take the call back is not known.';
  if (inverse.kind === 'steps') return { kind: 'calls', calls: inverse.calls, secrets: [], lost: [] };
  if (inverse.kind === 'partly') return { kind: 'calls', calls: inverse.calls, secrets: [], lost: inverse.lost };
  if (inverse.kind === 'irreversible')
    return { kind: 'irreversible', reason: inverse.reason, lost: inverse.lost, instead: inverse.instead };
  return `${inverse.reason} Read the account first: trailward collect.`;
}
