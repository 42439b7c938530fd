import { isJsonObject, type Json } from '../../kernel/json.ts';
import { findCall } from '../find-call.ts';
import { digestOf } from './digest.ts';
import { permissionsOf } from './permissions-of.ts';
import { placeOf } from './place-of.ts';
import type { CallStep, Plan } from './plan.ts';

/** Parameters that are secrets: a plan names them and never holds them. */
const secretParameters = new Set([
  'Password',
  'OldPassword',
  'NewPassword',
  'AuthenticationCode1',
  'AuthenticationCode2',
  'PrivateKey',
  'SecretString',
]);

/**
 * In what a plan contradicts itself or the records that it must follow, as sentences. The digest proves that it is as it
 * was written; this proves that what was written is a plan that Trailward could have made.
 */
export function planFlaws(plan: Plan): string[] {
  const flaws = plan.steps.flatMap((step, index) => {
    if (step.number !== index + 1) return [`Step ${step.number} is out of its order.`];
    return step.kind === 'call' ? stepFlaws(step, plan) : [];
  });
  const highest = plan.steps.reduce((risk, step) => (step.kind === 'call' && step.risk > risk ? step.risk : risk), 'R0');
  return plan.risk < highest ? [...flaws, `The plan says ${plan.risk}, and a step has ${highest}.`] : flaws;
}

function stepFlaws(step: CallStep, plan: Plan): string[] {
  const { call, number } = step;
  const record = findCall(call);
  if (record === undefined) return [`Step ${number} calls ${call.service}:${call.action}, which no plan may hold.`];
  const flaws: string[] = [];
  const own = typeof record.risk === 'function' ? record.risk(call.parameters) : record.risk;
  if (step.risk < own) flaws.push(`Step ${number} says ${step.risk}, and such a call is ${own}.`);
  const permissions = permissionsOf(record, call.parameters, placeOf(call, plan));
  if (digestOf(permissions) !== digestOf(step.permissions)) flaws.push(`Step ${number} names other permissions than its call takes.`);
  if (digestOf(step.binds) !== digestOf(record.binds ?? {}))
    flaws.push(`Step ${number} takes other things from the answer than such a call gives.`);
  if (digestOf(step.before) !== step.beforeHash) flaws.push(`Step ${number}: the state before does not fit its hash.`);
  // Between the calls of one undo there is nothing that could be compared.
  if (step.before.length === 0 && plan.origin.kind !== 'rollback') flaws.push(`Step ${number} expects nothing of the state before.`);
  for (const [name, value] of Object.entries(call.parameters))
    if (secretParameters.has(name) && !isSecretReference(value)) flaws.push(`Step ${number} holds a secret, ${name}.`);
  return flaws;
}

function isSecretReference(value: Json | undefined): boolean {
  return isJsonObject(value) && typeof value['$secret'] === 'string';
}
