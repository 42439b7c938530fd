import { describe, expect, it } from 'vitest';
import { blankInstanceProfile, blankRole } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role } from '../../account/entities.ts';
import { factsOf } from '../../account/facts.ts';
import { wholeMembers } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { eventOf, stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const boundary = 'arn:aws:iam::111122223333:policy/limit';
const trust = '{ "Statement": [] }';
const asked = {
  roleName: 'App',
  path: '/x/',
  assumeRolePolicyDocument: trust,
  description: 'runs the app',
  maxSessionDuration: 7200,
  tags: [{ key: 'team', value: 'a' }],
};
const answer = {
  role: {
    roleName: 'App',
    roleId: 'AROAEXAMPLEAPP',
    path: '/x/',
    createDate: 'Mar 2, 2026, 8:55:31 AM',
    assumeRolePolicyDocument: encodeURIComponent(trust),
  },
};
const create = succeeded('CreateRole', asked, answer);
const remove = succeeded('DeleteRole', { roleName: 'APP' });

/** An account with these roles, and an instance profile Web that holds a role where one is named. */
function account(roles: readonly Role[] = [], inProfile?: string): AccountState {
  const whole = known(true as const, read);
  const profile = { ...blankInstanceProfile('Web'), ...(inProfile === undefined ? {} : { role: known(inProfile, read) }) };
  return {
    ...emptyState('111122223333'),
    roles: { by: table(roles.map((role) => [role.name.toLowerCase(), role])), whole },
    instanceProfiles: { by: table([['web', profile]]), whole },
  };
}

function inverseOf(before: AccountState, event: CloudTrailEvent) {
  return findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
}

const roleAfter = (event: CloudTrailEvent, before = account()) => stateAfter(before, event).state.roles.by.get('app');

describe('CreateRole', () => {
  it('makes a role that has a trust policy and no other', () => {
    expect(stateAfter(account(), create).contradictions).toEqual([]);
    expect(roleAfter(create)).toMatchObject({
      name: 'App',
      id: { value: 'AROAEXAMPLEAPP', read: { source: `event ${create.eventID}` } },
      path: { value: '/x/' },
      created: { value: '2026-03-02T08:55:31Z' },
      description: { value: 'runs the app' },
      maxSessionDuration: { value: 7200 },
      trust: { value: trust },
      tags: { items: { team: 'a' }, whole: { kind: 'known' } },
      inline: { items: {}, whole: { kind: 'known' } },
      attached: { items: {}, whole: { kind: 'known' } },
      boundary: { kind: 'absent' },
      lastUsed: { kind: 'absent' },
    });
  });
  it('takes what AWS takes where nothing is asked', () => {
    expect(roleAfter(succeeded('CreateRole', { roleName: 'app', assumeRolePolicyDocument: trust, description: '' }))).toMatchObject({
      id: { kind: 'unknown' },
      path: { value: '/' },
      created: { value: '2026-03-02T09:00:00Z' },
      description: { kind: 'absent' },
      maxSessionDuration: { value: 3600 },
    });
  });
  it('reads the trust policy from the answer where AWS left the parameters out, and knows no more', () => {
    expect(roleAfter(succeeded('CreateRole', { omitted: true }, answer))).toMatchObject({
      path: { value: '/x/' },
      trust: { value: trust },
      description: { kind: 'unknown' },
      maxSessionDuration: { kind: 'unknown' },
      boundary: { kind: 'unknown' },
      tags: { whole: { kind: 'unknown' } },
    });
    const broken = { role: { ...answer.role, assumeRolePolicyDocument: '%E0%A4%A' } };
    expect(roleAfter(succeeded('CreateRole', { omitted: true }, broken))?.trust.kind).toBe('unknown');
    const { roles } = stateAfter(account(), succeeded('CreateRole', { omitted: true })).state;
    expect([roles.by.size, roles.whole.kind]).toEqual([0, 'unknown']);
  });
  it('takes nothing that it cannot read for a default', () => {
    const hostile = {
      roleName: '__proto__',
      path: 7,
      maxSessionDuration: 'long',
      description: [],
      assumeRolePolicyDocument: null,
      tags: {},
    };
    expect(stateAfter(account(), succeeded('CreateRole', hostile)).state.roles.by.get('__proto__')).toMatchObject({
      path: { kind: 'unknown' },
      maxSessionDuration: { kind: 'unknown' },
      description: { kind: 'unknown' },
      trust: { kind: 'unknown' },
      tags: { whole: { kind: 'unknown' } },
    });
  });
  it('keeps a trust policy that the record holds as an object as its JSON text', () => {
    const event = succeeded('CreateRole', { roleName: 'app', assumeRolePolicyDocument: { Statement: [] } });
    expect(roleAfter(event)?.trust).toMatchObject({ value: '{"Statement":[]}' });
  });
  it('is undone by deleting the role, unless one of that name was there', () => {
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
    const there = account([blankRole('APP')]);
    expect(stateAfter(there, create).contradictions).toEqual(['Role App exists already.']);
    expect(inverseOf(there, create)?.kind).toBe('unknown');
    expect(inverseOf(account(), succeeded('CreateRole', {}))?.kind).toBe('unknown');
  });
  it('leaves a new role in no instance profile', () => {
    const { state, contradictions } = stateAfter(account([], 'app'), create);
    expect(contradictions).toEqual(['Instance profile Web holds a role App already.']);
    expect(state.instanceProfiles.by.get('web')?.role.kind).toBe('absent');
    expect(inverseOf(account([], 'app'), create)?.kind).toBe('unknown');
  });
});

describe('DeleteRole', () => {
  const plain = stateAfter(account(), { ...create, requestParameters: { ...asked, permissionsBoundary: boundary } }).state;

  it('deletes, without regard to the case of the name', () => {
    const { state, contradictions } = stateAfter(plain, remove);
    expect([state.roles.by.size, contradictions]).toEqual([0, []]);
    expect(stateAfter(account(), remove).contradictions).toEqual(['Role APP is not in the account.']);
  });
  it('reports what AWS requires to be gone, and empties the instance profile', () => {
    const full = { ...blankRole('App'), inline: wholeMembers({ a: known('{}', read) }, read), attached: wholeMembers({ a: 'a' }, read) };
    const { state, contradictions } = stateAfter(account([full], 'App'), remove);
    expect(contradictions).toEqual([
      'Role APP still has inline policies.',
      'Role APP still has attached policies.',
      'Role APP still has a place in instance profile Web.',
    ]);
    expect(state.instanceProfiles.by.get('web')?.role.kind).toBe('absent');
  });
  it('comes back with all but its unique id', () => {
    const inverse = inverseOf(plain, remove);
    if (inverse?.kind !== 'partly') throw new Error('the role does not come back');
    expect(inverse.calls).toEqual([
      {
        service: 'iam',
        action: 'CreateRole',
        parameters: {
          RoleName: 'App',
          Path: '/x/',
          AssumeRolePolicyDocument: trust,
          Description: 'runs the app',
          MaxSessionDuration: 7200,
          PermissionsBoundary: boundary,
          Tags: [{ Key: 'team', Value: 'a' }],
        },
      },
    ]);
    expect(inverse.lost).toEqual([
      'The unique id AROAEXAMPLEAPP: resource and trust policies that named the old role do not apply to the new one.',
    ]);
    const back = inverse.calls.map(eventOf).reduce((held, undo) => stateAfter(held, undo).state, stateAfter(plain, remove).state);
    const [old, made] = [plain, back].map((state) => state.roles.by.get('app'));
    if (old === undefined || made === undefined) throw new Error('the role is not there');
    expect(factsOf(account([{ ...made, id: old.id, created: old.created }]))).toEqual(factsOf(account([old])));
  });
  it('says what else is lost', () => {
    const made = roleAfter(create);
    if (made === undefined) throw new Error('the role is not there');
    const { description, maxSessionDuration } = blankRole('App');
    expect(inverseOf(account([{ ...made, description, maxSessionDuration }], 'App'), remove)).toMatchObject({
      lost: [
        expect.stringContaining('unique id'),
        'The description, which is not known.',
        'The longest session, which is not known: the new role has one hour.',
        'What the log does not show being taken away: a place in instance profile Web.',
      ],
    });
  });
  it('is not brought back where trust, path, boundary or tags are not known', () => {
    for (const before of [account(), account([blankRole('app')]), emptyState('111122223333')])
      expect(inverseOf(before, remove)?.kind).toBe('unknown');
  });
  it.each([
    ['/aws-reserved/sso.amazonaws.com/', 'IAM Identity Center', []],
    [
      '/aws-service-role/x.amazonaws.com/',
      'CreateServiceLinkedRole',
      ['Role APP is a service-linked role, which DeleteRole does not delete.'],
    ],
  ])('names what makes a role at %s again', (path, instead, contradictions) => {
    const before = account([{ ...blankRole('App'), path: known(path, read) }]);
    expect(inverseOf(before, remove)).toMatchObject({ kind: 'irreversible', instead: expect.stringContaining(instead) });
    expect(stateAfter(before, remove).contradictions).toEqual(contradictions);
  });
  it('changes nothing without a name', () => {
    for (const parameters of [{}, { omitted: true }, { roleName: null }, { roleName: 5 }])
      expect(stateAfter(plain, succeeded('DeleteRole', parameters)).state).toBe(plain);
  });
});
