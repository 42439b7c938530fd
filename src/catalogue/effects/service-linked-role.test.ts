import { describe, expect, it } from 'vitest';
import { blankRole } from '../../account/blank.ts';
import { diffStates } from '../../account/diff-states.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role } from '../../account/entities.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const name = 'AWSServiceRoleForAutoScaling';
const path = '/aws-service-role/autoscaling.amazonaws.com/';

function account(...roles: Role[]): AccountState {
  const by = table(roles.map((role) => [role.name.toLowerCase(), role]));
  return { ...emptyState('111122223333'), roles: { by, whole: known(true, read) } };
}

const create = succeeded(
  'CreateServiceLinkedRole',
  { aWSServiceName: 'autoscaling.amazonaws.com' },
  { role: { roleName: name, roleId: 'AROAEXAMPLESLR', path, createDate: 'Mar 2, 2026, 8:55:31 AM', assumeRolePolicyDocument: '%7B%7D' } },
);
const remove = succeeded('DeleteServiceLinkedRole', { roleName: name.toUpperCase() });
const made = stateAfter(account(), create).state;
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
const roleIn = (state: AccountState) => state.roles.by.get(name.toLowerCase());

describe('CreateServiceLinkedRole', () => {
  it('makes the role that the response shows, and does not guess what its service gave it', () => {
    expect(stateAfter(account(), create).contradictions).toEqual([]);
    expect(roleIn(made)).toMatchObject({
      name,
      id: { value: 'AROAEXAMPLESLR' },
      path: { value: path },
      created: { value: '2026-03-02T08:55:31Z' },
      trust: { value: '{}' },
      description: { kind: 'unknown' },
      maxSessionDuration: { kind: 'unknown' },
      tags: { items: {}, whole: { kind: 'known' } },
      inline: { whole: { kind: 'unknown' } },
      attached: { whole: { kind: 'unknown' } },
      boundary: { kind: 'absent' },
    });
  });
  it('takes the path from the service where the response lacks it, and the description from the request', () => {
    const parameters = { aWSServiceName: 'autoscaling.amazonaws.com', description: 'scales' };
    const event = succeeded('CreateServiceLinkedRole', parameters, { role: { roleName: name } });
    expect(roleIn(stateAfter(account(), event).state)).toMatchObject({ path: { value: path }, description: { value: 'scales' } });
  });
  it('leaves open which roles there are where the response names none', () => {
    const event = succeeded('CreateServiceLinkedRole', { aWSServiceName: 'autoscaling.amazonaws.com' });
    expect(stateAfter(account(), event).state.roles.whole.kind).toBe('unknown');
    expect(inverseOf(account(), event)?.kind).toBe('unknown');
  });
  it('is undone by asking for the deletion, which may fail', () => {
    const parameters = { RoleName: name };
    expect(inverseOf(account(), create)).toMatchObject({ kind: 'partly', calls: [{ action: 'DeleteServiceLinkedRole', parameters }] });
    expect(inverseOf(account(blankRole(name)), create)?.kind).toBe('unknown');
  });
});

describe('DeleteServiceLinkedRole', () => {
  it('leaves open whether the role is gone', () => {
    const { state, contradictions } = stateAfter(made, remove);
    expect(contradictions).toEqual([]);
    expect(roleIn(state)).toEqual({
      ...roleIn(made),
      deletionAsked: known(true, { at: remove.eventTime, source: `event ${remove.eventID}` }),
    });
    expect(diffStates(state, account())).toEqual({ entities: [], unknown: [`role ${name}`] });
    expect(diffStates(state, made).entities).toEqual([]);
  });
  it('lets the role be created again', () => {
    const asked = stateAfter(made, remove).state;
    const { state, contradictions } = stateAfter(asked, create);
    expect([contradictions, roleIn(state)?.deletionAsked]).toEqual([[], undefined]);
    expect(inverseOf(asked, create)?.kind).toBe('unknown');
  });
  it('comes back with another unique id', () => {
    expect(inverseOf(made, remove)).toEqual({
      kind: 'partly',
      calls: [{ service: 'iam', action: 'CreateServiceLinkedRole', parameters: { AWSServiceName: 'autoscaling.amazonaws.com' } }],
      lost: [
        'The unique id AROAEXAMPLESLR: resource policies that named the old role do not apply to the new one.',
        'Nothing, where the deletion task fails: the role is then still there, and AWS refuses to create it again.',
      ],
    });
  });
  it('does not guess a suffix', () => {
    const suffixed = { ...blankRole(`${name}_blue`), path: known(path, read) };
    const event = succeeded('DeleteServiceLinkedRole', { roleName: `${name}_blue` });
    expect(inverseOf(account(suffixed), event)).toMatchObject({ kind: 'irreversible' });
    expect(inverseOf(account(blankRole(name)), remove)?.kind).toBe('unknown');
  });
  it('contradicts a role that is not there, or is of no service', () => {
    const empty = account();
    const missing = stateAfter(empty, remove);
    expect([missing.state, missing.contradictions]).toEqual([empty, [`Role ${name.toUpperCase()} is not in the account.`]]);
    const own = account({ ...blankRole(name), path: known('/', read) });
    expect(stateAfter(own, remove).contradictions).toEqual([`Role ${name.toUpperCase()} is not a service-linked role.`]);
    const nothing = emptyState('111122223333');
    for (const event of [remove, succeeded('DeleteServiceLinkedRole', { omitted: true })])
      expect(stateAfter(nothing, event)).toEqual({ state: nothing, contradictions: [] });
  });
});
