import { asArray, asObject, asString } from '../kernel/json.ts';
import type { Statement } from '../kernel/policy-document.ts';

/** Whether the one condition of a statement is that MFA was not used: such a Deny binds whoever signs in with a password alone. */
export function bindsWithoutMfa({ condition }: Statement): boolean {
  const operators = Object.entries(condition ?? {});
  const [operator, keys] = operators[0] ?? ['', {}];
  const [key, value] = Object.entries(asObject(keys) ?? {})[0] ?? ['', undefined];
  if (operators.length !== 1 || Object.keys(asObject(keys) ?? {}).length !== 1) return false;
  const values = Array.isArray(value) ? asArray(value) : [value];
  const isFalse = values.length === 1 && (values[0] === false || asString(values[0])?.toLowerCase() === 'false');
  return /^Bool(?:IfExists)?$/i.test(operator) && key.toLowerCase() === 'aws:multifactorauthpresent' && isFalse;
}
