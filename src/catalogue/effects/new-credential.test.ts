import { describe, expect, it } from 'vitest';
import { blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { User } from '../../account/entities.ts';
import { someMembers, wholeMembers } from '../../account/members.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState, Root } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { blankCredential } from './credentials.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const none = wholeMembers<never>({}, read);
const bare = { ...blankUser('Bob'), accessKeys: none, sshKeys: none, signingCertificates: none, serviceCredentials: none };

function account(user: Partial<User> = {}, root: Partial<Root> = {}): AccountState {
  const empty = emptyState('111122223333');
  return { ...empty, users: { by: table([['bob', { ...bare, ...user }]]), whole: known(true, read) }, root: { ...empty.root, ...root } };
}

const asRoot = (event: CloudTrailEvent): CloudTrailEvent => ({
  ...event,
  userIdentity: { type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333' },
});
const keys = (...ids: string[]) => wholeMembers(Object.fromEntries(ids.map((id) => [id, blankCredential('accessKeys', id)])), read);
const newKey = (parameters: JsonObject | null, accessKey: JsonObject | null = { accessKeyId: 'AKIAEXAMPLE1', status: 'Active' }) => ({
  ...succeeded('CreateAccessKey', {}, accessKey === null ? null : { accessKey }),
  requestParameters: parameters,
});
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry('iam.amazonaws.com', event.eventName)?.history?.inverse(before, event);

/** One successful call of each kind, and the credential that it makes, without provenance. */
const calls: [CloudTrailEvent, keyof User, string, JsonObject][] = [
  [
    newKey({ userName: 'BOB' }, { accessKeyId: 'AKIAEXAMPLE1', status: 'Active', createDate: 'Mar 2, 2026 8:55:31 AM' }),
    'accessKeys',
    'AKIAEXAMPLE1',
    { status: { value: 'Active' }, created: { value: '2026-03-02T08:55:31Z' }, lastUsed: { kind: 'unknown' } },
  ],
  [
    succeeded(
      'UploadSSHPublicKey',
      { userName: 'BOB', sSHPublicKeyBody: 'ssh-rsa A' },
      { sSHPublicKey: { sSHPublicKeyId: 'APKAEXAMPLE1' } },
    ),
    'sshKeys',
    'APKAEXAMPLE1',
    { status: { value: 'Active' }, uploaded: { value: '2026-03-02T09:00:00Z' }, body: { value: 'ssh-rsa A' } },
  ],
  [
    succeeded(
      'UploadSigningCertificate',
      { userName: 'BOB', certificateBody: 'PEM' },
      { certificate: { certificateId: 'CERT1', status: 'Odd' } },
    ),
    'signingCertificates',
    'CERT1',
    { status: { kind: 'unknown' }, body: { value: 'PEM' } },
  ],
  [
    succeeded(
      'CreateServiceSpecificCredential',
      { userName: 'BOB', serviceName: 'bedrock.amazonaws.com', credentialAgeDays: 30 },
      { serviceSpecificCredential: { serviceSpecificCredentialId: 'ACCAEXAMPLE1', expirationDate: 'Apr 3, 2026 9:40:18 AM' } },
    ),
    'serviceCredentials',
    'ACCAEXAMPLE1',
    { service: { value: 'bedrock.amazonaws.com' }, status: { value: 'Active' }, expires: { value: '2026-04-03T09:40:18Z' } },
  ],
];

describe.each(calls)('$eventName', (event, kind, id, credential) => {
  it('gives the user the credential, without regard to the case of the name', () => {
    const { state, contradictions } = stateAfter(account(), event);
    expect(state.users.by.get('bob')?.[kind]).toMatchObject({ items: { [id]: { id, ...credential } }, whole: { value: true } });
    expect(state.users.by.get('bob')?.name).toBe('Bob');
    expect(contradictions).toEqual([]);
  });
  it('is undone exactly', () => {
    const { before, back } = thereAndBack(account(), event);
    expect(back).toEqual(before);
  });
  it('contradicts a state that has the credential already, and then guesses no inverse', () => {
    const { state } = stateAfter(account(), event);
    expect(stateAfter(state, event).contradictions).toEqual([expect.stringContaining(`${id} exists already.`)]);
    expect(inverseOf(state, event)?.kind).toBe('unknown');
  });
  it('leaves nobody sure of all credentials when its response is missing', () => {
    const mute = { ...event, responseElements: null };
    expect(stateAfter(account(), mute).state.users.by.get('bob')?.[kind]).toMatchObject({ items: {}, whole: { kind: 'unknown' } });
    expect(inverseOf(account(), mute)?.kind).toBe('unknown');
  });
  it('meets a user that the state does not know', () => {
    const unseen = stateAfter(emptyState('111122223333'), event);
    expect(unseen.state.users.by.get('bob')?.[kind]).toMatchObject({ items: { [id]: { id } }, whole: { kind: 'unknown' } });
    expect(unseen.contradictions).toEqual([]);
  });
});

describe('quotas', () => {
  it.each([
    [account({ accessKeys: keys('A', 'B') }), newKey({ userName: 'bob' }), 'User bob has 2 access keys already, and AWS allows no more.'],
    [
      account({}, { accessKeys: known([blankCredential('accessKeys', 'A'), blankCredential('accessKeys', 'B')], read) }),
      asRoot(newKey(null)),
      'Root has 2 access keys already, and AWS allows no more.',
    ],
  ])('are contradicted by one credential more', (before, event, sentence) => {
    expect(stateAfter(before, event).contradictions).toEqual([sentence]);
  });
  it('count service-specific credentials by service', () => {
    const make = (id: string, serviceName: string) =>
      succeeded(
        'CreateServiceSpecificCredential',
        { userName: 'bob', serviceName },
        { serviceSpecificCredential: { serviceSpecificCredentialId: id } },
      );
    const two = ['A', 'B'].reduce((state, id) => stateAfter(state, make(id, 'codecommit.amazonaws.com')).state, account());
    expect(stateAfter(two, make('C', 'cassandra.amazonaws.com')).contradictions).toEqual([]);
    expect(stateAfter(two, make('C', 'codecommit.amazonaws.com')).contradictions).toEqual([
      'User bob has 2 service-specific credentials for the service already, and AWS allows no more.',
    ]);
  });
});

describe('owners', () => {
  it('are the caller where the call names nobody', () => {
    const { state } = stateAfter(account(), newKey(null));
    expect(state.users.by.get('alice')?.accessKeys.items).toHaveProperty('AKIAEXAMPLE1');
  });
  it('can be root, whose key no other principal can delete', () => {
    for (const accessKeys of [absent(read), known([], read)]) {
      const { state } = stateAfter(account({}, { accessKeys }), asRoot(newKey(null)));
      expect(state.root.accessKeys).toMatchObject({ value: [{ id: 'AKIAEXAMPLE1' }] });
      expect(state.users.by.size).toBe(1);
    }
    expect(stateAfter(account(), asRoot(newKey(null))).state.root.accessKeys.kind).toBe('unknown');
    expect(inverseOf(account(), asRoot(newKey(null)))).toMatchObject({
      kind: 'irreversible',
      reason: expect.stringContaining('Only root'),
    });
  });
  it('stay unknown where the event names nobody for certain', () => {
    const nameless = { ...newKey(null, null), userIdentity: { type: 'IAMUser', principalId: 'AIDAEXAMPLEEXAMPLE12' } };
    for (const event of [newKey({ omitted: true }), nameless, { ...nameless, userIdentity: {} }]) {
      const before = account();
      expect(stateAfter(before, event)).toEqual({ state: before, contradictions: [] });
      expect(inverseOf(before, event)?.kind).toBe('unknown');
    }
  });
  it('of a signing certificate of root are counted as one that has some', () => {
    const upload = asRoot(succeeded('UploadSigningCertificate', { certificateBody: 'PEM' }, { certificate: { certificateId: 'CERT1' } }));
    const { state } = stateAfter(account({}, { signingCertificates: known(false, read) }), upload);
    expect(state.root.signingCertificates).toMatchObject({ value: true });
    const remove = asRoot(succeeded('DeleteSigningCertificate', { certificateId: 'CERT1' }));
    expect(stateAfter(state, remove).state.root.signingCertificates.kind).toBe('unknown');
  });
  it('never include root for SSH keys', () => {
    const event = asRoot(succeeded('UploadSSHPublicKey', {}, { sSHPublicKey: { sSHPublicKeyId: 'APKAEXAMPLE1' } }));
    const before = account();
    expect(stateAfter(before, event)).toEqual({ state: before, contradictions: [] });
  });
});

it('keeps no private key that was uploaded by mistake', () => {
  const body = '-----BEGIN RSA PRIVATE KEY-----';
  const { state } = stateAfter(
    account(),
    succeeded('UploadSSHPublicKey', { userName: 'bob', sSHPublicKeyBody: body }, { sSHPublicKey: { sSHPublicKeyId: 'APKAEXAMPLE1' } }),
  );
  expect(state.users.by.get('bob')?.sshKeys.items['APKAEXAMPLE1']?.body.kind).toBe('unknown');
});

it('knows that a service-specific credential never expires only where the request shows no age', () => {
  const expiry = (parameters: JsonObject, response: JsonObject = {}) =>
    stateAfter(
      account({ serviceCredentials: someMembers({}, 'test') }),
      succeeded('CreateServiceSpecificCredential', parameters, {
        serviceSpecificCredential: { userName: 'bob', serviceSpecificCredentialId: 'ACCAEXAMPLE1', ...response },
      }),
    ).state.users.by.get('bob')?.serviceCredentials.items['ACCAEXAMPLE1']?.expires.kind;
  expect(expiry({ userName: 'bob', serviceName: 'codecommit.amazonaws.com' })).toBe('absent');
  expect(expiry({ userName: 'bob', serviceName: 'bedrock.amazonaws.com', credentialAgeDays: 1 })).toBe('unknown');
  expect(expiry({ omitted: true })).toBe('unknown');
  expect(expiry({ userName: 'bob', serviceName: 'bedrock.amazonaws.com' }, { expirationDate: 'soon' })).toBe('unknown');
});
