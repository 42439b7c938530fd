import { isJsonObject, type Json } from '../../kernel/json.ts';
import type { Target } from '../action.ts';
import { findAction } from '../find-action.ts';
import { parseTarget } from '../parse-target.ts';
import type { TouchingStep } from './refusal.ts';

/**
 * Whether a step is about a resource, `user:alice` or `access-key:AKIA…`, as assess names it. An action that is aimed at
 * one credential of a user is about the credential, and not about the user.
 */
export function concerns({ step, touches }: TouchingStep, resource: string): boolean {
  if (resource.startsWith('region:')) return isSame(step.call.region, resource.slice('region:'.length));
  const aimed = targetOf(resource);
  if (aimed === undefined) return false;
  const { kind, name, owner } = aimed;
  const { parameters } = step.call;
  if (kind === 'inline-policy' && owner !== undefined)
    return isSame(parameters['PolicyName'], name) && touches.some((one) => one.kind === owner.kind && one.key === owner.name.toLowerCase());
  const isAimed = findAction(step.action)?.targets.some((one) => one === kind) ?? true;
  if (kind === 'account') return isAimed;
  if (isAimed && touches.some((one) => one.kind === kind && isSame(one.key, name))) return true;
  return !['user', 'group', 'role'].includes(kind) && holdsText(parameters, name);
}

/** Exceptions say `account:account` and `root:root`, as results have them, and targets say one word. */
function targetOf(resource: string): Target | undefined {
  const [kind = ''] = resource.split(':');
  return parseTarget(kind === 'account' || kind === 'root' ? kind : resource);
}

/** The id of a credential or the ARN of a thing is told by a parameter of its own. */
function holdsText(value: Json | undefined, text: string): boolean {
  if (Array.isArray(value)) return value.some((inner) => holdsText(inner, text));
  return isJsonObject(value) ? Object.values(value).some((inner) => holdsText(inner, text)) : isSame(value, text);
}

function isSame(value: Json | undefined, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}
