import { expect, it } from 'vitest';
import { checks } from '../../posture/checks.generated.ts';
import { thresholdOf } from '../../posture/threshold-of.ts';
import { findAction } from '../../remediation/find-action.ts';
import { askedBy } from './asked-by.ts';

const length = 'iam_password_policy_minimum_length';

it.each([
  ['by default', length, 'set-password-policy', {}, { length: '14' }],
  ['as the configuration has it', length, 'set-password-policy', { [length]: { characters: 18 } }, { length: '18' }],
  ['no less than the action takes', length, 'set-password-policy', { [length]: { characters: 2 } }, { length: '6' }],
  ['no more than the action takes', length, 'set-password-policy', { [length]: { characters: 500 } }, { length: '128' }],
  ['a whole number', length, 'set-password-policy', { [length]: { characters: 15.5 } }, { length: '16' }],
  ['a flag', 'iam_password_policy_hard_expiry_off', 'set-password-policy', {}, { 'hard-expiry': 'false' }],
  ['of an action that has no such parameter', 'iam_user_access_key_unused', 'deactivate-access-key', {}, {}],
  ['of the other that has it', 'iam_user_access_key_unused', 'deactivate-unused-access-keys', {}, { days: '45' }],
  ['of an action that the check does not name', length, 'enforce-strong-passwords', {}, {}],
  ['by a check that asks nothing', 'iam_password_policy_symbol', 'set-password-policy', {}, {}],
  ['by a check that there is not', 'constructor', 'set-password-policy', { constructor: {} }, {}],
] as const)('%s', (_name, check, action, thresholds, asked) => {
  expect(askedBy(check, action, thresholds)).toEqual(asked);
});

it('what a check asks is asked of one of its remedies at least', () => {
  for (const check of checks) {
    const takes = new Set(check.remediations.flatMap((id) => Object.keys(findAction(id)?.parameters ?? {})));
    for (const name of Object.keys(check.parameters?.(thresholdOf(check, {})) ?? {})) expect(takes, check.id).toContain(name);
  }
});
