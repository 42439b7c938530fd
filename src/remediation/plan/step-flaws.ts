import { isJsonObject, type Json } from '../../kernel/json.ts';
import { findAction } from '../find-action.ts';
import { findCall } from '../find-call.ts';
import { digestOf } from './digest.ts';
import { expectationFlaws } from './expectation-flaws.ts';
import { refsOf } from './needs-of.ts';
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

/** In what a step contradicts itself or the records that it must follow, as sentences. */
export function stepFlaws(step: CallStep, plan: Pick<Plan, 'account' | 'partition' | 'origin'>): string[] {
  const { call, number, undo, secrets } = step;
  const record = findCall(call);
  if (record === undefined) return [`Step ${number} calls ${call.service}:${call.action}, which no plan may hold.`];
  const isRollback = plan.origin.kind === 'rollback';
  const own = typeof record.risk === 'function' ? record.risk(call.parameters) : record.risk;
  const least = undo.kind === 'irreversible' && !isRollback ? 'R3' : own;
  const flaws: (string | false)[] = [
    step.risk < least && `Step ${number} says ${step.risk}, and such a call is ${least}.`,
    digestOf(permissionsOf(record, call.parameters, placeOf(call, plan))) !== digestOf(step.permissions) &&
      `Step ${number} names other permissions than its call takes.`,
    digestOf(step.binds) !== digestOf(record.binds ?? {}) && `Step ${number} takes other things from the answer than such a call gives.`,
    digestOf(step.before) !== step.beforeHash && `Step ${number}: the state before does not fit its hash.`,
    // Between the calls of one undo outside of the account state there is nothing that could be compared.
    step.before.length === 0 && !(isRollback && refsOf(call).length === 0) && `Step ${number} expects nothing of the state before.`,
    !isRollback && !isOf(step) && `Step ${number} makes a call that ${step.action}, by which it says to be, does not make.`,
    ...expectationFlaws([...step.before, ...step.after], plan.account).map((flaw) => `Step ${number} ${flaw}`),
    ...undoFlaws(step),
  ];
  for (const [name, value] of Object.entries(call.parameters))
    flaws.push(secretParameters.has(name) && !isSecretReference(value) && `Step ${number} holds a secret, ${name}.`);
  const unused = secrets.find(
    ({ kind, name }) => kind !== 'answered' && !JSON.stringify(call.parameters).includes(`"$secret":${JSON.stringify(name)}`),
  );
  flaws.push(unused !== undefined && `Step ${number} asks for a secret that its call does not take, ${unused.name}.`);
  return flaws.filter((flaw) => flaw !== false);
}

function isOf({ action, call }: CallStep): boolean {
  return findAction(action)?.calls.includes(`${call.service}:${call.action}`) ?? false;
}

/** A step is taken back by calls that plans may hold, on what it touches itself. */
function undoFlaws({ number, undo, call, before, after }: CallStep): string[] {
  if (undo.kind === 'irreversible') return [];
  const told = [...before, ...after].flatMap((expected) => (expected.kind === 'entity' ? [expected.entity] : []));
  const touched = new Set([...told, ...refsOf(call)].map(({ kind, key }) => `${kind}/${key}`));
  return undo.calls.flatMap((back) => {
    if (findCall(back) === undefined) return [`Step ${number} is taken back by ${back.service}:${back.action}, which no plan may hold.`];
    const other = refsOf(back).find(({ kind, key }) => !touched.has(`${kind}/${key}`));
    return other === undefined
      ? []
      : [`Step ${number} would be taken back by changing ${other.kind} ${other.key}, which it does not touch.`];
  });
}

function isSecretReference(value: Json | undefined): boolean {
  return isJsonObject(value) && typeof value['$secret'] === 'string';
}
