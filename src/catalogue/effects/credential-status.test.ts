import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { AccessKey, ServiceCredential, User } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { known, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import { findEntry } from '../find-entry.ts';
import { blankCredential, type CredentialKind, type Credentials, credentialWords } from './credentials.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const statuses: Record<string, Part<'Active' | 'Inactive'>> = {
  One: known('Active', read),
  Two: known('Inactive', read),
  Three: unknown('test'),
};

function held<K extends CredentialKind>(kind: K) {
  const items = Object.entries(statuses).map(([id, status]) => [id, { ...blankCredential(kind, id), status }] as const);
  return wholeMembers<Credentials[K]>(Object.fromEntries(items), read);
}

const user: User = {
  ...blankUser('Bob'),
  accessKeys: held('accessKeys'),
  sshKeys: held('sshKeys'),
  signingCertificates: held('signingCertificates'),
  serviceCredentials: held('serviceCredentials'),
};
const account: AccountState = { ...emptyState('111122223333'), users: { by: table([['bob', user]]), whole: known(true, read) } };

const kinds: [CredentialKind, string, string][] = [
  ['accessKeys', 'UpdateAccessKey', 'accessKeyId'],
  ['sshKeys', 'UpdateSSHPublicKey', 'sSHPublicKeyId'],
  ['signingCertificates', 'UpdateSigningCertificate', 'certificateId'],
  ['serviceCredentials', 'UpdateServiceSpecificCredential', 'serviceSpecificCredentialId'],
];

describe.each(kinds)('%s: %s', (kind, name, idMember) => {
  const { word } = credentialWords[kind];
  const set = (id: unknown, status: unknown, userName = 'BOB') =>
    succeeded(name, JSON.parse(JSON.stringify({ userName, [idMember]: id, status })));
  const inverseOf = (event: ReturnType<typeof set>, before = account) =>
    findEntry('iam.amazonaws.com', name)?.history?.inverse(before, event);
  const statusAfter = (event: ReturnType<typeof set>, id: string) =>
    Object.entries(stateAfter(account, event).state.users.by.get('bob')?.[kind].items ?? {}).find(([key]) => key === id)?.[1].status;

  it('sets the status of one', () => {
    expect(statusAfter(set('One', 'Inactive'), 'One')).toMatchObject({ value: 'Inactive', read: { at: '2026-03-02T09:00:00Z' } });
    expect(statusAfter(set('One', 'Inactive'), 'Two')).toBe(user[kind].items['Two']?.status);
    expect(stateAfter(account, set('One', 'Inactive')).contradictions).toEqual([]);
  });
  it.each([
    ['One', 'Inactive'],
    ['One', 'Active'],
    ['Two', 'Active'],
    ['Two', 'Inactive'],
  ])('is undone exactly: %s to %s', (id, status) => {
    const { before, back } = thereAndBack(account, set(id, status));
    expect(back).toEqual(before);
  });
  it('has no call to undo what changed nothing', () => {
    expect(inverseOf(set('One', 'Active'))).toEqual({ kind: 'steps', calls: [] });
  });
  it('does not guess the status before', () => {
    for (const id of ['Three', 'Four', undefined]) expect(inverseOf(set(id, 'Inactive'))?.kind).toBe('unknown');
    expect(inverseOf(set('One', 'Inactive'), emptyState('111122223333'))?.kind).toBe('unknown');
  });
  it('does not guess a status that the event does not show', () => {
    for (const status of [undefined, 'Off', 7, null]) expect(statusAfter(set('One', status), 'One')?.kind).toBe('unknown');
  });
  it('leaves no status certain when it does not show which', () => {
    for (const id of ['One', 'Two', 'Three']) expect(statusAfter(set(undefined, 'Active'), id)?.kind).toBe('unknown');
  });
  it('contradicts a state that has it not, and meets it then', () => {
    const { state, contradictions } = stateAfter(account, set('Four', 'Active'));
    expect(contradictions).toEqual([`User BOB has no ${word} Four.`]);
    expect(state.users.by.get('bob')?.[kind].items).toHaveProperty('Four');
    expect(stateAfter(account, set('One', 'Active', 'eve')).contradictions).toEqual(['User eve is not in the account.']);
  });
  it('leaves the state as it is when nobody is named', () => {
    expect(stateAfter(account, succeeded(name, { omitted: true }))).toEqual({ state: account, contradictions: [] });
  });
});

it('sets the status of a key of root, which only root can set back', () => {
  const key: AccessKey = { ...blankCredential('accessKeys', 'One'), status: known('Active', read) };
  const before: AccountState = { ...account, root: { ...account.root, accessKeys: known([key], read) } };
  const event = {
    ...succeeded('UpdateAccessKey', { accessKeyId: 'One', status: 'Inactive' }),
    userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' },
  };
  expect(stateAfter(before, event).state.root.accessKeys).toMatchObject({ value: [{ id: 'One', status: { value: 'Inactive' } }] });
  expect(findEntry('iam.amazonaws.com', 'UpdateAccessKey')?.history?.inverse(before, event)).toMatchObject({
    kind: 'irreversible',
    instead: 'Set access key One to Active again as root.',
  });
});

it('switches an expired credential off where it cannot make it expired again', () => {
  const expired: ServiceCredential = { ...blankCredential('serviceCredentials', 'One'), status: known('Expired', read) };
  const bob = { ...user, serviceCredentials: wholeMembers({ One: expired }, read) };
  const before: AccountState = { ...account, users: { ...account.users, by: table([['bob', bob]]) } };
  const inverse = (status: string) =>
    findEntry('iam.amazonaws.com', 'UpdateServiceSpecificCredential')?.history?.inverse(
      before,
      succeeded('UpdateServiceSpecificCredential', { userName: 'bob', serviceSpecificCredentialId: 'One', status }),
    );
  expect(inverse('Active')).toMatchObject({ kind: 'partly', calls: [{ parameters: { Status: 'Inactive' } }] });
  expect(inverse('Inactive')).toMatchObject({ kind: 'partly', calls: [] });
});
