import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blankRole, blankUser } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import type { Role, User } from '../../account/entities.ts';
import { type Members, wholeMembers } from '../../account/members.ts';
import { known, type Part } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const all: Part<true> = known(true, read);
const none: Members<never> = wholeMembers({}, read);

/** An account of which everything is known that these events change. */
function start(): AccountState {
  const empty = emptyState('111122223333');
  const held = { tags: none, accessKeys: none, mfaDevices: none, sshKeys: none, signingCertificates: none, serviceCredentials: none };
  return {
    ...empty,
    users: { by: table<User>(['bob', 'eve'].map((user) => [user, { ...blankUser(user), ...held }])), whole: all },
    roles: { by: table<Role>([['app', { ...blankRole('App'), tags: none }]]), whole: all },
    serverCertificates: { by: table(), whole: all },
    unassignedMfaDevices: { by: table(), whole: all },
    root: { ...empty.root, mfaDevices: known([], read), accessKeys: known([], read), signingCertificates: known(false, read) },
  };
}

const [owner, id] = [fc.constantFrom('bob', 'BOB', 'AWS ROOT USER'), fc.constantFrom('ID1', 'ID2')];
const name = fc.constantFrom('bob', 'EVE');
const virtual = fc.constantFrom('arn:aws:iam::111122223333:mfa/one', 'arn:aws:iam::111122223333:mfa/x/two');
const serial = fc.oneof(virtual, fc.constantFrom('arn:aws:iam::111122223333:u2f/user/bob/key', 'GAHTEXAMPLE1'));
const key = fc.constantFrom('team', 'Team', 'stage', '__proto__', 'constructor');
const tags = fc.array(fc.record({ key, value: fc.constantFrom('', 'a', 'b') }), { maxLength: 3 });

const call = (action: string, parameters: fc.Arbitrary<object>, answer?: (id: string) => JsonObject) =>
  fc.tuple(parameters, id).map(([given, made]) => succeeded(action, { ...given }, answer === undefined ? null : answer(made)));

const credentials = [
  ['CreateAccessKey', 'UpdateAccessKey', 'DeleteAccessKey', 'accessKeyId', 'accessKey'],
  ['UploadSSHPublicKey', 'UpdateSSHPublicKey', 'DeleteSSHPublicKey', 'sSHPublicKeyId', 'sSHPublicKey'],
  ['UploadSigningCertificate', 'UpdateSigningCertificate', 'DeleteSigningCertificate', 'certificateId', 'certificate'],
  [
    'CreateServiceSpecificCredential',
    'UpdateServiceSpecificCredential',
    'DeleteServiceSpecificCredential',
    'serviceSpecificCredentialId',
    'serviceSpecificCredential',
  ],
] as const;

const tagged = (word: string, parameter: string, named: fc.Arbitrary<string>) => [
  call(`Tag${word}`, fc.record({ [parameter]: named, tags })),
  call(`Untag${word}`, fc.record({ [parameter]: named, tagKeys: fc.array(key, { maxLength: 3 }) })),
];

const events: fc.Arbitrary<CloudTrailEvent> = fc.oneof(
  ...credentials.flatMap(([create, update, remove, idMember, made]) => [
    call(create, fc.record({ userName: owner }), (given) => ({ [made]: { [idMember]: given } })),
    call(update, fc.record({ userName: owner, [idMember]: id, status: fc.constantFrom('Active', 'Inactive') })),
    call(remove, fc.record({ userName: owner, [idMember]: id })),
  ]),
  fc
    .tuple(virtual, tags)
    .map(([serialNumber, given]) =>
      succeeded('CreateVirtualMFADevice', { virtualMFADeviceName: 'x', tags: given }, { virtualMFADevice: { serialNumber } }),
    ),
  ...['EnableMFADevice', 'DeactivateMFADevice', 'DeleteVirtualMFADevice'].map((action) =>
    call(action, fc.record({ userName: owner, serialNumber: serial })),
  ),
  ...['UploadServerCertificate', 'DeleteServerCertificate'].map((action) => call(action, fc.record({ serverCertificateName: name, tags }))),
  ...tagged('User', 'userName', name),
  ...tagged('Role', 'roleName', fc.constantFrom('app', 'APP')),
  ...tagged('MFADevice', 'serialNumber', serial),
  ...tagged('ServerCertificate', 'serverCertificateName', name),
);

it('an account that is known is after each event and its inverse what it was before', () => {
  const undone = new Set<string>();
  fc.assert(
    fc.property(fc.array(events, { minLength: 1, maxLength: 40, size: 'max' }), (story) => {
      let state = start();
      for (const event of story) {
        const { state: after, contradictions } = stateAfter(state, event);
        // What AWS would have refused did not happen in a log without gaps.
        if (contradictions.length > 0) continue;
        const inverse = findEntry(event.eventSource, event.eventName)?.history?.inverse(state, event);
        if (inverse?.kind === 'steps') {
          const { before, back } = thereAndBack(state, event);
          expect(back).toEqual(before);
          if (inverse.calls.length > 0) undone.add(event.eventName);
        }
        state = after;
      }
    }),
    { numRuns: 200 },
  );
  // Which kinds come up is chance; that most of the nineteen do is what makes this a proof.
  expect(undone.size).toBeGreaterThan(12);
});
