import { describe, expect, it } from 'vitest';
import { blankInstanceProfile, blankRole } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role } from '../../account/entities.ts';
import { absent, known, type Part } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const [none, app] = [absent(read), known('App', read)];

/** A profile Web that holds this, and a role App. */
function account(held?: Part<string>, over: Partial<Role> = {}): AccountState {
  const whole = known(true as const, read);
  const profile = { ...blankInstanceProfile('Web'), ...(held === undefined ? {} : { role: held }) };
  return {
    ...emptyState('111122223333'),
    roles: { by: table([['app', { ...blankRole('App'), ...over }]]), whole },
    instanceProfiles: { by: table([['web', profile]]), whole },
  };
}

const named = { instanceProfileName: 'WEB', roleName: 'APP' };
const add = (over: JsonObject = {}) => succeeded('AddRoleToInstanceProfile', { ...named, ...over });
const remove = (over: JsonObject = {}) => succeeded('RemoveRoleFromInstanceProfile', { ...named, ...over });
const roleAfter = (before: AccountState, event: CloudTrailEvent) => stateAfter(before, event).state.instanceProfiles.by.get('web')?.role;
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe('AddRoleToInstanceProfile', () => {
  it('fills the profile, with the name that the role was created with', () => {
    expect(roleAfter(account(none), add())).toMatchObject({ value: 'App' });
    expect(stateAfter(account(none), add()).contradictions).toEqual([]);
    expect(roleAfter(account(none), add({ roleName: null }))?.kind).toBe('unknown');
  });
  it('is undone exactly, since AWS fills only an empty profile', () => {
    const { before, back } = thereAndBack(account(none), add());
    expect(back).toEqual(before);
    for (const state of [account(), emptyState('1')])
      expect(inverseOf(state, add())).toMatchObject({ kind: 'steps', calls: [{ action: 'RemoveRoleFromInstanceProfile' }] });
    expect(inverseOf(account(app), add())?.kind).toBe('unknown');
    expect(inverseOf(account(none), add({ roleName: 7 }))?.kind).toBe('unknown');
  });
  it('contradicts a full profile, a role that is not there, and a service-linked one', () => {
    expect(stateAfter(account(app), add()).contradictions).toEqual(['Instance profile Web holds role App already.']);
    const met = stateAfter(account(none), add({ roleName: 'eve' }));
    expect([met.contradictions, met.state.roles.by.has('eve')]).toEqual([['Role eve is not in the account.'], true]);
    const linked = account(none, { path: known('/aws-service-role/x.amazonaws.com/', read) });
    expect(stateAfter(linked, add()).contradictions).toEqual(['Role App is a service-linked role, which no instance profile can hold.']);
    expect(stateAfter(account(none), add({ instanceProfileName: 'other' })).contradictions).toEqual([
      'Instance profile other is not in the account.',
    ]);
  });
  it('changes nothing where it names nothing', () => {
    const before = account(none);
    for (const parameters of [{}, { omitted: true }, { instanceProfileName: null, roleName: 'new' }])
      expect(stateAfter(before, succeeded('AddRoleToInstanceProfile', parameters)).state).toBe(before);
  });
});

describe('RemoveRoleFromInstanceProfile', () => {
  it('empties the profile, and is undone exactly', () => {
    expect(roleAfter(account(app), remove())?.kind).toBe('absent');
    expect(roleAfter(account(app), remove({ roleName: null }))?.kind).toBe('absent');
    const { before, back } = thereAndBack(account(app), remove());
    expect(back).toEqual(before);
    expect(inverseOf(account(), remove())).toMatchObject({ kind: 'steps', calls: [{ parameters: { RoleName: 'APP' } }] });
  });
  it('contradicts a profile that does not hold the role', () => {
    for (const held of [none, known('Other', read)]) {
      expect(stateAfter(account(held), remove()).contradictions).toEqual(['Instance profile Web does not hold role APP.']);
      expect(inverseOf(account(held), remove())?.kind).toBe('unknown');
    }
    expect(stateAfter(account(), remove()).contradictions).toEqual([]);
  });
});
