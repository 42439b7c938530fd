import { expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { ServiceCredential } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { blankCredential } from './credentials.ts';
import { stateAfter, succeeded } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const credential: ServiceCredential = {
  ...blankCredential('serviceCredentials', 'One'),
  status: known('Inactive', read),
  expires: absent(read),
};
const user = { ...blankUser('Bob'), serviceCredentials: wholeMembers({ One: credential }, read) };
const account: AccountState = { ...emptyState('111122223333'), users: { by: table([['bob', user]]), whole: known(true, read) } };

const reset = (id: string, answer: JsonObject | null = null) =>
  succeeded(
    'ResetServiceSpecificCredential',
    { userName: 'bob', serviceSpecificCredentialId: id },
    answer === null ? null : { serviceSpecificCredential: answer },
  );

it('leaves as it was what the answer does not tell', () => {
  const { state, contradictions } = stateAfter(account, reset('One'));
  expect(state.users.by.get('bob')?.serviceCredentials.items['One']).toEqual(credential);
  expect(contradictions).toEqual([]);
});

it('learns what the answer tells', () => {
  const { state } = stateAfter(
    account,
    reset('One', { serviceName: 'codecommit.amazonaws.com', status: 'Active', createDate: 'Nov 12, 2025 2:10:40 PM' }),
  );
  expect(state.users.by.get('bob')?.serviceCredentials.items['One']).toMatchObject({
    service: { value: 'codecommit.amazonaws.com' },
    status: { value: 'Active' },
    created: { value: '2025-11-12T14:10:40Z' },
    expires: { kind: 'absent' },
  });
});

it('contradicts a state that has it not, and meets it then', () => {
  const { state, contradictions } = stateAfter(account, reset('Two'));
  expect(contradictions).toEqual(['User bob has no service-specific credential Two.']);
  expect(state.users.by.get('bob')?.serviceCredentials.items).toHaveProperty('Two');
});

it('changes nothing that can be shown without an id', () => {
  const event = succeeded('ResetServiceSpecificCredential', { omitted: true });
  expect(stateAfter(account, event)).toEqual({ state: account, contradictions: [] });
});

it('cannot be undone', () => {
  const history = findEntry('iam.amazonaws.com', 'ResetServiceSpecificCredential')?.history;
  expect(history?.inverse(account, reset('One'))).toMatchObject({
    kind: 'irreversible',
    instead: expect.stringContaining('reset credential One of bob once more'),
  });
});
