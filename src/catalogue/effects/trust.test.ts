import { expect, it } from 'vitest';
import { blankRole } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role } from '../../account/entities.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const [old, next] = ['{ "Statement": [] }', '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}'];

function account(over: Partial<Role>): AccountState {
  const role = { ...blankRole('App'), ...over };
  return { ...emptyState('111122223333'), roles: { by: table([['app', role]]), whole: known(true, read) } };
}

const trusting = account({ trust: known(old, read) });
const update = succeeded('UpdateAssumeRolePolicy', { roleName: 'APP', policyDocument: next });
const trustAfter = (event: CloudTrailEvent) => stateAfter(trusting, event).state.roles.by.get('app')?.trust;
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

it('is replaced as a whole, and put back to the letter', () => {
  expect(trustAfter(update)).toEqual(known(next, { at: update.eventTime, source: `event ${update.eventID}` }));
  const { before, back } = thereAndBack(trusting, update);
  expect(back).toEqual(before);
  expect(inverseOf(trusting, update)).toMatchObject({ calls: [{ parameters: { RoleName: 'APP', PolicyDocument: old } }] });
  const same = succeeded('UpdateAssumeRolePolicy', { roleName: 'app', policyDocument: old });
  expect(inverseOf(trusting, same)).toEqual({ kind: 'steps', calls: [] });
});

it('is unknown where the event does not show it', () => {
  for (const policyDocument of [null, '', 7])
    expect(trustAfter(succeeded('UpdateAssumeRolePolicy', { roleName: 'app', policyDocument }))?.kind).toBe('unknown');
  expect(trustAfter(succeeded('UpdateAssumeRolePolicy', { roleName: 'app', policyDocument: { Statement: [] } }))).toMatchObject({
    value: '{"Statement":[]}',
  });
  expect(stateAfter(trusting, succeeded('UpdateAssumeRolePolicy', { omitted: true })).state).toBe(trusting);
});

it('is not put back from what is not known', () => {
  for (const before of [account({}), emptyState('111122223333')]) expect(inverseOf(before, update)?.kind).toBe('unknown');
  expect(inverseOf(trusting, succeeded('UpdateAssumeRolePolicy', { policyDocument: next }))?.kind).toBe('unknown');
});

it('contradicts a role that is not there, or that belongs to a service', () => {
  const event = succeeded('UpdateAssumeRolePolicy', { roleName: 'eve', policyDocument: next });
  expect(stateAfter(trusting, event).contradictions).toEqual(['Role eve is not in the account.']);
  const linked = account({ path: known('/aws-service-role/x.amazonaws.com/', read) });
  expect(stateAfter(linked, update).contradictions).toEqual([
    'Role App is a service-linked role, whose trust policy only its service sets.',
  ]);
});
