import { absent, known, type Part, unknown } from '../../account/part.ts';
import type { PasswordPolicy } from '../../account/password-policy.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, parametersOmitted } from '../../events/fields.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import { asBoolean, asNumber } from '../../kernel/json.ts';
import type { EventHistory } from '../effect.ts';
import { readOf } from './read-of.ts';

/** History of UpdateAccountPasswordPolicy, which is never partial: what a call leaves out goes to its default. */
export function updatePasswordPolicyHistory(): EventHistory {
  return {
    effect: (before, event) => ({ state: { ...before, passwordPolicy: policyIn(event) }, contradictions: [] }),
    inverse: ({ passwordPolicy: before }, event) => {
      const after = policyIn(event);
      if (before.kind === 'unknown') return { kind: 'unknown', reason: 'The password policy before is not known.' };
      if (before.kind === 'absent')
        return { kind: 'steps', calls: [{ service: 'iam', action: 'DeleteAccountPasswordPolicy', parameters: {} }] };
      const same = after.kind === 'known' && names.every((name) => after.value[name] === before.value[name]);
      return { kind: 'steps', calls: same ? [] : [putting(before.value)] };
    },
    reversible: {
      answer: 'yes',
      reason: 'Where the policy before is known it can be set again as a whole, or deleted where there was none.',
    },
  };
}

/** History of DeleteAccountPasswordPolicy. AWS refuses when the account has none. */
export function deletePasswordPolicyHistory(): EventHistory {
  return {
    effect: (before, event) => ({
      state: { ...before, passwordPolicy: absent(readOf(event)) },
      contradictions: before.passwordPolicy.kind === 'absent' ? ['The account has no password policy of its own.'] : [],
    }),
    inverse: ({ passwordPolicy: before }) =>
      before.kind === 'known'
        ? { kind: 'steps', calls: [putting(before.value)] }
        : { kind: 'unknown', reason: 'The password policy before is not known.' },
    reversible: { answer: 'yes', reason: 'Where the policy before is known it can be set again as a whole.' },
  };
}

/** What the API takes where a parameter is left out. */
const defaults: PasswordPolicy = {
  minimumPasswordLength: 6,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: false,
  maxPasswordAge: 0,
  passwordReusePrevention: 0,
  hardExpiry: false,
};

const numbers = ['minimumPasswordLength', 'maxPasswordAge', 'passwordReusePrevention'] as const;
const switches = [
  'requireSymbols',
  'requireNumbers',
  'requireUppercaseCharacters',
  'requireLowercaseCharacters',
  'allowUsersToChangePassword',
  'hardExpiry',
] as const;
const names = [...numbers, ...switches];

function policyIn(event: CloudTrailEvent): Part<PasswordPolicy> {
  if (parametersOmitted(event)) return unknown('AWS left the parameters out of the record');
  // AWS writes null for a call without parameters; a record without the field says nothing.
  if (event.requestParameters === undefined) return unknown('the event does not carry the parameters');
  const policy = { ...defaults };
  const unreadable = (name: keyof PasswordPolicy) => unknown(`${name} in the event cannot be read`);
  for (const name of numbers) {
    const value = asNumber(parameter(event, name) ?? defaults[name]);
    if (value === undefined) return unreadable(name);
    policy[name] = value;
  }
  for (const name of switches) {
    const value = asBoolean(parameter(event, name) ?? defaults[name]);
    if (value === undefined) return unreadable(name);
    policy[name] = value;
  }
  return known(policy, readOf(event));
}

/** The one call that sets a policy as a whole. AWS takes no 0 for age and reuse: left out, they mean none. */
function putting(policy: PasswordPolicy): ApiCall {
  const parameters = names
    .filter((name) => name === 'minimumPasswordLength' || policy[name] !== 0)
    .map((name) => [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, policy[name]]);
  return { service: 'iam', action: 'UpdateAccountPasswordPolicy', parameters: Object.fromEntries(parameters) };
}
