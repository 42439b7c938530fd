import { flattenOne } from '../../account/flatten.ts';
import { findCall } from '../find-call.ts';
import { carryOut } from './carry-out.ts';
import { changedEntities } from './changed-entities.ts';
import { judge } from './judge.ts';
import { placeOf } from './place-of.ts';
import { placeholderText } from './placeholder.ts';
import type { CallStep } from './plan.ts';
import type { Reading } from './reading.ts';

export interface ForeseeOptions {
  account: string;
  partition: string;
  /** UTC. */
  at: string;
}

/**
 * Carries a step out in thought on what was just read, and compares with what the plan says that it does. A plan that
 * says one thing and calls another, or changes something that it does not speak of, is found here, whatever its digest.
 * Sentences; empty when all is well.
 */
export function foresee(step: CallStep, reading: Reading, options: ForeseeOptions): readonly string[] {
  const record = findCall(step.call);
  if (record === undefined) return [`No plan may hold ${step.call.service}:${step.call.action}.`];
  const made = (name: string) => placeholderText(`step${step.number}.${name}`);
  const answer = record.answer?.(step.call.parameters, made, placeOf(step.call, options));
  const { state, contradictions } = carryOut(reading.state, step.call, { ...options, ...(answer === undefined ? {} : { answer }) });
  if (contradictions.length > 0) return contradictions;
  const entities = step.after.filter((expected) => expected.kind === 'entity');
  const absent = entities.map(({ entity }) => entity).filter(({ kind, key }) => flattenOne(state, kind, key) === undefined);
  const { differences } = judge(entities, { ...reading, state, absent });
  const said = new Set(entities.map(({ entity }) => `${entity.kind}/${entity.key}`));
  const unsaid = changedEntities(reading.state, state).filter(({ kind, key }) => !said.has(`${kind}/${key}`));
  return [
    ...differences.map((difference) => `The call would not do what the plan says: ${difference}`),
    ...unsaid.map(({ kind, key }) => `The call would change ${kind} ${key}, of which the plan says nothing.`),
  ];
}
