import { describe, expect, it } from 'vitest';
import { blankRole } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role } from '../../account/entities.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };

function account(over: Partial<Role> = {}): AccountState {
  const role = { ...blankRole('App'), ...over };
  return { ...emptyState('111122223333'), roles: { by: table([['app', role]]), whole: known(true, read) } };
}

const [text, none] = [known('old', read), absent(read)];
const [hour, twelve] = [known(3600, read), known(43_200, read)];
const update = (over: JsonObject) => succeeded('UpdateRole', { roleName: 'APP', ...over });
const describeRole = (over: JsonObject) => succeeded('UpdateRoleDescription', { roleName: 'APP', ...over });
const roleAfter = (before: AccountState, event: CloudTrailEvent) => stateAfter(before, event).state.roles.by.get('app');
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

describe('UpdateRole', () => {
  it('sets what it names', () => {
    const after = roleAfter(
      account({ description: text, maxSessionDuration: hour }),
      update({ description: 'new', maxSessionDuration: 7200 }),
    );
    expect(after).toMatchObject({ description: { value: 'new' }, maxSessionDuration: { value: 7200 } });
    expect(roleAfter(account({ description: text }), update({ maxSessionDuration: '7200' }))).toMatchObject({
      description: { value: 'old' },
      maxSessionDuration: { value: 7200 },
    });
    expect(roleAfter(account({ description: text }), update({ description: '' }))?.description.kind).toBe('absent');
  });
  it('may set one hour where it gives no longest session, which is certain only where that was so', () => {
    const event = update({ description: 'new' });
    expect(roleAfter(account({ maxSessionDuration: hour }), event)?.maxSessionDuration).toMatchObject({ value: 3600 });
    expect(roleAfter(account({ maxSessionDuration: twelve }), event)?.maxSessionDuration.kind).toBe('unknown');
    expect(roleAfter(account(), event)?.maxSessionDuration.kind).toBe('unknown');
  });
  it('leaves nothing certain that it does not show', () => {
    const after = roleAfter(account({ description: text, maxSessionDuration: hour }), update({ description: 7, maxSessionDuration: [] }));
    expect([after?.description.kind, after?.maxSessionDuration.kind]).toEqual(['unknown', 'unknown']);
    const before = account({ description: text });
    expect(stateAfter(before, succeeded('UpdateRole', { omitted: true })).state).toBe(before);
  });
  it.each<[Partial<Role>, JsonObject, JsonObject | undefined]>([
    [{ description: text, maxSessionDuration: hour }, { description: 'new' }, { Description: 'old' }],
    [{ description: none, maxSessionDuration: hour }, { description: 'new' }, { Description: '' }],
    [{ description: text, maxSessionDuration: twelve }, { description: 'new' }, { Description: 'old', MaxSessionDuration: 43_200 }],
    [{ description: text, maxSessionDuration: hour }, { maxSessionDuration: 7200 }, { Description: 'old', MaxSessionDuration: 3600 }],
    [{ maxSessionDuration: hour }, { maxSessionDuration: 7200 }, { MaxSessionDuration: 3600 }],
    [{ maxSessionDuration: twelve }, {}, { MaxSessionDuration: 43_200 }],
    [{ description: text, maxSessionDuration: hour }, { description: 'old', maxSessionDuration: 3600 }, undefined],
    [{ description: none, maxSessionDuration: hour }, { description: '' }, undefined],
  ])('is undone exactly: %j after %j', (over, asked, parameters) => {
    const { before, back } = thereAndBack(account(over), update(asked));
    expect(back).toEqual(before);
    const action = parameters?.['MaxSessionDuration'] === undefined ? 'UpdateRoleDescription' : 'UpdateRole';
    const calls = parameters === undefined ? [] : [{ service: 'iam', action, parameters: { RoleName: 'APP', ...parameters } }];
    expect(inverseOf(account(over), update(asked))).toEqual({ kind: 'steps', calls });
  });
  it('is undone in part where the longest session may have changed and is not known', () => {
    expect(inverseOf(account({ description: text }), update({ description: 'new' }))).toEqual({
      kind: 'partly',
      calls: [{ service: 'iam', action: 'UpdateRoleDescription', parameters: { RoleName: 'APP', Description: 'old' } }],
      lost: ['The longest session, if the call set it to one hour: what it was before is not known.'],
    });
  });
  it('is not undone from what is not known', () => {
    for (const [before, event] of [
      [account(), update({ maxSessionDuration: 7200 })],
      [account({ maxSessionDuration: hour }), update({ description: 'new' })],
      [emptyState('1'), update({ description: 'new' })],
      [account(), update({ roleName: 5 })],
    ] as const)
      expect(inverseOf(before, event)?.kind).toBe('unknown');
  });
});

describe('UpdateRoleDescription', () => {
  it('sets the description and nothing else', () => {
    const before = account({ description: text, maxSessionDuration: twelve });
    expect(roleAfter(before, describeRole({ description: 'new' }))).toMatchObject({
      description: { value: 'new' },
      maxSessionDuration: { value: 43_200 },
    });
    expect(roleAfter(before, describeRole({}))?.description.kind).toBe('unknown');
    expect(stateAfter(account(), succeeded('UpdateRoleDescription', { roleName: 'eve' })).contradictions).toEqual([
      'Role eve is not in the account.',
    ]);
  });
  it('is undone exactly, or not from what is not known', () => {
    for (const description of [text, none]) {
      const { before, back } = thereAndBack(account({ description, maxSessionDuration: twelve }), describeRole({ description: 'new' }));
      expect(back).toEqual(before);
    }
    expect(inverseOf(account({ description: text }), describeRole({ description: 'old' }))).toEqual({ kind: 'steps', calls: [] });
    expect(inverseOf(account(), describeRole({ description: 'new' }))?.kind).toBe('unknown');
  });
});
