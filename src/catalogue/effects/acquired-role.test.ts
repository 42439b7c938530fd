import { expect, it } from 'vitest';
import { blankRole } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role } from '../../account/entities.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };

function account(...roles: Role[]): AccountState {
  const by = table(roles.map((role) => [role.name.toLowerCase(), role]));
  return { ...emptyState('111122223333'), roles: { by, whole: known(true, read) } };
}

const acquire = (role: JsonObject) => succeeded('AcquireRole', { templateArn: 'arn:aws:iam::aws:role-template/x:1' }, { role });
const fresh = acquire({
  roleName: 'Resize',
  roleId: 'AROAEXAMPLENEW',
  path: '/service-role/',
  createDate: 'Mar 2, 2026, 8:59:58 AM',
  assumeRolePolicyDocument: '%7B%7D',
  maxSessionDuration: 3600,
  tags: [{ key: 'by', value: 'template' }, { value: 'x' }],
});
const stale = acquire({ roleName: 'resize', roleId: 'AROAEXAMPLEOLD', path: '/service-role/', createDate: 'Jan 5, 2026, 8:00:00 AM' });
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);
const old = { ...blankRole('Resize'), id: known('AROAEXAMPLEOLD', read) };

it('makes a role of which the policies are not known', () => {
  const { state, contradictions } = stateAfter(account(), fresh);
  expect(contradictions).toEqual([]);
  expect(state.roles.by.get('resize')).toMatchObject({
    name: 'Resize',
    id: { value: 'AROAEXAMPLENEW' },
    path: { value: '/service-role/' },
    created: { value: '2026-03-02T08:59:58Z' },
    trust: { value: '{}' },
    maxSessionDuration: { value: 3600 },
    tags: { items: { by: 'template' }, whole: { kind: 'unknown' } },
    inline: { items: {}, whole: { kind: 'unknown' } },
    attached: { items: {}, whole: { kind: 'unknown' } },
    boundary: { kind: 'unknown' },
    description: { kind: 'unknown' },
  });
  expect(inverseOf(account(), fresh)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('policies') });
});

it('changes nothing where it answers with a role that was there', () => {
  expect(stateAfter(account(old), stale)).toMatchObject({ contradictions: [], state: { roles: { by: { size: 1 } } } });
  expect(inverseOf(account(old), stale)).toEqual({ kind: 'steps', calls: [] });
  const met = stateAfter(account(blankRole('RESIZE')), stale);
  expect(met.contradictions).toEqual([]);
  expect(met.state.roles.by.get('resize')).toMatchObject({
    name: 'RESIZE',
    id: { value: 'AROAEXAMPLEOLD' },
    path: { value: '/service-role/' },
  });
});

it('contradicts a state that lacks an old role, or holds another one of the name', () => {
  expect(stateAfter(account(), stale).contradictions).toEqual(['Role resize is not in the account.']);
  const replaced = stateAfter(account(old), fresh);
  expect(replaced.contradictions).toEqual(['Role Resize exists already.']);
  expect(replaced.state.roles.by.get('resize')?.id).toMatchObject({ value: 'AROAEXAMPLENEW' });
  expect(inverseOf(account(old), fresh)?.kind).toBe('unknown');
});

it('does not guess whether a role without a date is new', () => {
  const undated = acquire({ roleName: 'resize' });
  expect(stateAfter(account(), undated)).toMatchObject({ contradictions: [], state: { roles: { by: { size: 1 } } } });
  expect(stateAfter(account(), undated).state.roles.by.get('resize')?.lastUsed.kind).toBe('unknown');
  expect(stateAfter(account(old), undated).state.roles.by.get('resize')).toEqual(old);
  for (const before of [account(), account(old)]) expect(inverseOf(before, undated)?.kind).toBe('unknown');
});

it('leaves open which roles there are where the response names none', () => {
  for (const event of [succeeded('AcquireRole', { omitted: true }), acquire({ roleName: 7 })]) {
    expect(stateAfter(account(), event).state.roles.whole.kind).toBe('unknown');
    expect(inverseOf(account(), event)?.kind).toBe('unknown');
  }
});
