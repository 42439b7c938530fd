import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankRole } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };

/** An account of which everything is known that these events change: one role, no user, no group. */
function start(): AccountState {
  const empty = emptyState('111122223333');
  const whole = known(true as const, read);
  const role: Role = { ...blankRole('Role'), inline: wholeMembers({}, read), attached: wholeMembers({}, read), boundary: absent(read) };
  return {
    ...empty,
    alias: absent(read),
    passwordPolicy: absent(read),
    users: { ...empty.users, whole },
    groups: { ...empty.groups, whole },
    roles: { by: table([['role', role]]), whole },
  };
}

const cased = (...names: string[]) => fc.constantFrom(...names.flatMap((name) => [name, name.toUpperCase()]));
const [user, group] = [cased('bob', 'eve', 'mallory'), cased('ops', 'devs')];
const [policy, document] = [fc.constantFrom('limit', 'Limit', 'more'), fc.constantFrom('{}', '{ "Statement": [] }')];
const arn = fc.constantFrom('arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::111122223333:policy/limit');
const path = fc.constantFrom('/', '/x/');
const whose = fc.record({ userName: user, groupName: group, roleName: fc.constant('role') });
const call = (name: string, parameters: fc.Arbitrary<object>) => parameters.map((given) => succeeded(name, { ...given }));

let serial = 0;
const made = (name: string, member: string, key: string, parameters: fc.Arbitrary<object>) =>
  call(name, parameters).map((event): CloudTrailEvent => {
    serial += 1;
    return { ...event, responseElements: { [member]: { ...event.requestParameters, [key]: `ID${serial}` } } };
  });

const events: fc.Arbitrary<CloudTrailEvent> = fc.oneof(
  made('CreateUser', 'user', 'userId', fc.record({ userName: user, path, permissionsBoundary: arn }, { requiredKeys: ['userName'] })),
  made('CreateGroup', 'group', 'groupId', fc.record({ groupName: group, path })),
  // A group whose id the response did not tell.
  call('CreateGroup', fc.record({ groupName: group, path })),
  call('UpdateUser', fc.record({ userName: user, newUserName: user })),
  call('UpdateGroup', fc.record({ groupName: group, newGroupName: group })),
  ...['AddUserToGroup', 'RemoveUserFromGroup', 'DeleteUser', 'DeleteGroup', 'CreateLoginProfile', 'DeleteLoginProfile'].map((name) =>
    call(name, whose),
  ),
  ...['User', 'Group', 'Role'].flatMap((word) => [
    call(
      `Put${word}Policy`,
      fc.tuple(whose, policy, document).map(([names, policyName, policyDocument]) => ({ ...names, policyName, policyDocument })),
    ),
    call(
      `Delete${word}Policy`,
      fc.tuple(whose, policy).map(([names, policyName]) => ({ ...names, policyName })),
    ),
  ]),
  ...['User', 'Role'].flatMap((word) => [
    call(
      `Put${word}PermissionsBoundary`,
      fc.tuple(whose, arn).map(([names, permissionsBoundary]) => ({ ...names, permissionsBoundary })),
    ),
    call(`Delete${word}PermissionsBoundary`, whose),
  ]),
  call('CreateAccountAlias', fc.record({ accountAlias: fc.constantFrom('one', 'two') })),
  call('DeleteAccountAlias', fc.record({ accountAlias: fc.constantFrom('one', 'two') })),
  call('UpdateAccountPasswordPolicy', fc.record({ maxPasswordAge: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] })),
  call('DeleteAccountPasswordPolicy', fc.constant({})),
);

describe('an account that is known', () => {
  it('is after each event and its inverse what it was before', () => {
    let undone = 0;
    fc.assert(
      fc.property(fc.array(events, { minLength: 1, maxLength: 25 }), (story) => {
        let state = start();
        for (const event of story) {
          const { state: after, contradictions } = stateAfter(state, event);
          // What AWS would have refused did not happen in a log without gaps.
          if (contradictions.length > 0) continue;
          const inverse = findEntry(event.eventSource, event.eventName)?.history?.inverse(state, event);
          if (inverse?.kind === 'steps') {
            const { before, back } = thereAndBack(state, event);
            expect(back).toEqual(before);
            undone += 1;
          }
          state = after;
        }
      }),
      { numRuns: 300 },
    );
    expect(undone).toBeGreaterThan(300);
  });
});
