import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { absent, known, type Part } from '../../account/part.ts';
import type { PasswordPolicy } from '../../account/password-policy.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const least: PasswordPolicy = {
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
const strict = {
  ...least,
  minimumPasswordLength: 14,
  requireSymbols: true,
  maxPasswordAge: 90,
  passwordReusePrevention: 24,
  hardExpiry: true,
};

const account = (passwordPolicy: Part<PasswordPolicy>) => ({ ...emptyState('111122223333'), passwordPolicy });
const update = (parameters: CloudTrailEvent['requestParameters']) => ({
  ...succeeded('UpdateAccountPasswordPolicy', {}),
  requestParameters: parameters ?? null,
});
const remove = { ...succeeded('DeleteAccountPasswordPolicy', {}), requestParameters: null };
const inverseOf = (policy: Part<PasswordPolicy>, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(account(policy), event);

describe('UpdateAccountPasswordPolicy', () => {
  it.each([
    [null, least],
    [{}, least],
    [
      { minimumPasswordLength: 14, requireSymbols: true },
      { ...least, minimumPasswordLength: 14, requireSymbols: true },
    ],
    [
      { minimumPasswordLength: '12', hardExpiry: 'true', maxPasswordAge: null },
      { ...least, minimumPasswordLength: 12, hardExpiry: true },
    ],
  ])('sets all of the policy with %j', (parameters, policy) => {
    expect(stateAfter(account(known(strict, read)), update(parameters)).state.passwordPolicy).toMatchObject({ value: policy });
  });
  it.each([[{ omitted: true }], [{ minimumPasswordLength: 'long' }], [{ requireSymbols: [] }]])(
    'does not guess what %j sets',
    (parameters) => {
      expect(stateAfter(account(known(strict, read)), update(parameters)).state.passwordPolicy.kind).toBe('unknown');
    },
  );
  it('does not take a record without the field for a call without parameters', () => {
    const { requestParameters: _, ...event } = update({});
    expect(stateAfter(account(known(strict, read)), event).state.passwordPolicy.kind).toBe('unknown');
  });
  it('is undone exactly', () => {
    for (const policy of [known(strict, read), known(least, read), absent(read)]) {
      const { before, back } = thereAndBack(account(policy), update({ minimumPasswordLength: 8, maxPasswordAge: 30 }));
      expect(back).toEqual(before);
    }
  });
  it('is undone by one full call, in which no number is 0', () => {
    expect(inverseOf(known({ ...strict, maxPasswordAge: 0, passwordReusePrevention: 0 }, read), update({}))).toEqual({
      kind: 'steps',
      calls: [
        {
          service: 'iam',
          action: 'UpdateAccountPasswordPolicy',
          parameters: {
            MinimumPasswordLength: 14,
            RequireSymbols: true,
            RequireNumbers: false,
            RequireUppercaseCharacters: false,
            RequireLowercaseCharacters: false,
            AllowUsersToChangePassword: false,
            HardExpiry: true,
          },
        },
      ],
    });
    expect(inverseOf(known(least, read), update({}))).toEqual({ kind: 'steps', calls: [] });
    expect(inverseOf(emptyState('1').passwordPolicy, update({}))?.kind).toBe('unknown');
  });
});

describe('DeleteAccountPasswordPolicy', () => {
  it('leaves no policy, and is undone exactly', () => {
    expect(stateAfter(account(known(strict, read)), remove)).toMatchObject({
      state: { passwordPolicy: { kind: 'absent' } },
      contradictions: [],
    });
    const { before, back } = thereAndBack(account(known(strict, read)), remove);
    expect(back).toEqual(before);
  });
  it('contradicts an account without a policy', () => {
    expect(stateAfter(account(absent(read)), remove).contradictions).toEqual(['The account has no password policy of its own.']);
    for (const policy of [absent(read), emptyState('1').passwordPolicy]) expect(inverseOf(policy, remove)?.kind).toBe('unknown');
  });
});
