import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { UploadedKey } from '../../account/entities.ts';
import { wholeMembers } from '../../account/members.ts';
import { known, type Part } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import { findEntry } from '../find-entry.ts';
import { blankCredential, type CredentialKind, credentialWords } from './credentials.ts';
import { stateAfter, succeeded } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const uploaded = (id: string, status: Part<'Active' | 'Inactive'>, body: Part<string>): UploadedKey => ({
  ...blankCredential('sshKeys', id),
  status,
  body,
});
const { status: never, body: unseen } = blankCredential('sshKeys', '');
const uploads = wholeMembers(
  {
    One: uploaded('One', known('Active', read), known('BODY', read)),
    Off: uploaded('Off', known('Inactive', read), known('BODY', read)),
    Unsure: uploaded('Unsure', never, known('BODY', read)),
    Unseen: uploaded('Unseen', known('Active', read), unseen),
  },
  read,
);
const user = {
  ...blankUser('Bob'),
  accessKeys: wholeMembers({ One: blankCredential('accessKeys', 'One') }, read),
  sshKeys: uploads,
  signingCertificates: uploads,
  serviceCredentials: wholeMembers({ One: blankCredential('serviceCredentials', 'One') }, read),
};
const account: AccountState = { ...emptyState('111122223333'), users: { by: table([['bob', user]]), whole: known(true, read) } };

const kinds: [CredentialKind, string, string][] = [
  ['accessKeys', 'DeleteAccessKey', 'accessKeyId'],
  ['sshKeys', 'DeleteSSHPublicKey', 'sSHPublicKeyId'],
  ['signingCertificates', 'DeleteSigningCertificate', 'certificateId'],
  ['serviceCredentials', 'DeleteServiceSpecificCredential', 'serviceSpecificCredentialId'],
];
const inverseOf = (event: ReturnType<typeof succeeded>) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(account, event);

describe.each(kinds)('%s: %s', (kind, name, idMember) => {
  const deleted = (id: string, userName = 'BOB') => succeeded(name, { userName, [idMember]: id });

  it('takes one from its user', () => {
    const { state, contradictions } = stateAfter(account, deleted('One'));
    expect(state.users.by.get('bob')?.[kind].items).not.toHaveProperty('One');
    expect(Object.keys(state.users.by.get('bob')?.[kind].items ?? {})).toHaveLength(Object.keys(user[kind].items).length - 1);
    expect(contradictions).toEqual([]);
  });
  it('contradicts a state that has it not', () => {
    expect(stateAfter(account, deleted('Five')).contradictions).toEqual([`User BOB has no ${credentialWords[kind].word} Five.`]);
    expect(stateAfter(account, deleted('One', 'eve')).contradictions).toEqual(['User eve is not in the account.']);
    expect(stateAfter(emptyState('111122223333'), deleted('Five')).contradictions).toEqual([]);
  });
  it('leaves none certain when it does not show which', () => {
    const { state } = stateAfter(account, succeeded(name, { userName: 'bob', [idMember]: null }));
    expect(state.users.by.get('bob')?.[kind]).toMatchObject({ items: {}, whole: { kind: 'unknown' } });
    expect(inverseOf(succeeded(name, { userName: 'bob' }))?.kind).toBe('unknown');
  });
  it('leaves the state as it is when nobody is named', () => {
    expect(stateAfter(account, succeeded(name, { omitted: true }))).toEqual({ state: account, contradictions: [] });
  });
});

describe('the inverse', () => {
  it.each([
    ['DeleteAccessKey', 'accessKeyId', 'Create a new access key for bob'],
    ['DeleteServiceSpecificCredential', 'serviceSpecificCredentialId', 'Create a new service-specific credential for bob'],
  ])('of %s is a new one', (name, idMember, instead) => {
    expect(inverseOf(succeeded(name, { userName: 'bob', [idMember]: 'One' }))).toMatchObject({
      kind: 'irreversible',
      instead: expect.stringContaining(instead),
    });
  });
  it.each([
    ['DeleteSSHPublicKey', 'sSHPublicKeyId', 'UploadSSHPublicKey', 'SSHPublicKeyBody'],
    ['DeleteSigningCertificate', 'certificateId', 'UploadSigningCertificate', 'CertificateBody'],
  ])('of %s is an upload, but only of one that was Active', (name, idMember, action, body) => {
    const inverse = (id: string) => inverseOf(succeeded(name, { userName: 'bob', [idMember]: id }));
    expect(inverse('One')).toEqual({
      kind: 'partly',
      calls: [{ service: 'iam', action, parameters: { UserName: 'bob', [body]: 'BODY' } }],
      lost: ['The id One and the date of the upload.'],
    });
    for (const id of ['Off', 'Unsure', 'Unseen', 'Five']) expect(inverse(id)?.kind).toBe('irreversible');
  });
  it('leaves root without the key', () => {
    const event = {
      ...succeeded('DeleteAccessKey', { accessKeyId: 'One' }),
      userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' },
    };
    const before: AccountState = {
      ...account,
      root: { ...account.root, accessKeys: known([blankCredential('accessKeys', 'One'), blankCredential('accessKeys', 'Two')], read) },
    };
    expect(stateAfter(before, event).state.root.accessKeys).toMatchObject({ value: [{ id: 'Two' }] });
    expect(inverseOf(event)).toMatchObject({ kind: 'irreversible', instead: expect.stringContaining('Leave root without it') });
  });
});
