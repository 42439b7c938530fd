import { memberAt, someMembers, withoutMember } from '../../account/members.ts';
import { knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { credentialHolder, holderInWords, onlyRootCan } from './credential-holder.ts';
import { type CredentialKind, credentialId, credentialsOf, credentialWords, onCredentials } from './credentials.ts';

/** History of DeleteAccessKey, DeleteSSHPublicKey, DeleteSigningCertificate and DeleteServiceSpecificCredential. */
export function deletedCredentialHistory(kind: CredentialKind): EventHistory {
  return {
    effect: (before, event) => deleted(before, event, kind),
    inverse: (before, event) => inverse(before, event, kind),
    reversible: reversible[kind],
  };
}

const reversible: { [K in CredentialKind]: EventHistory['reversible'] } = {
  accessKeys: { answer: 'no', reason: 'AWS keeps no secret of a deleted access key, so only a new key can take its place.' },
  sshKeys: { answer: 'partly', reason: 'The public key can be uploaded again where its body is known, under a new id.' },
  signingCertificates: { answer: 'partly', reason: 'The certificate can be uploaded again where its body is known, under a new id.' },
  serviceCredentials: {
    answer: 'no',
    reason: 'The password or API key of a deleted credential is gone, so only a new one can take its place.',
  },
};

function deleted<K extends CredentialKind>(before: AccountState, event: CloudTrailEvent, kind: K) {
  const id = credentialId(event, kind);
  const { word } = credentialWords[kind];
  return onCredentials(before, event, kind, (held, note, holder) => {
    if (id === undefined) return someMembers({}, `one ${word} was deleted, and the event does not show which`);
    if (memberAt(held, id) === undefined && held.whole.kind === 'known') note(`${holderInWords(holder)} has no ${word} ${id}.`);
    return withoutMember(held, id);
  });
}

function inverse(before: AccountState, event: CloudTrailEvent, kind: CredentialKind): Inverse {
  const { word } = credentialWords[kind];
  const [holder, id] = [credentialHolder(event), credentialId(event, kind)];
  if (holder === undefined || id === undefined)
    return { kind: 'unknown', reason: `The event does not show both the owner and the id of the deleted ${word}.` };
  if (holder.kind === 'root')
    return onlyRootCan('Leave root without it: AWS advises that root has no such credentials.', [`The ${word} ${id}.`]);
  if (kind === 'accessKeys' || kind === 'serviceCredentials') return secretGone(kind, id, holder.name);
  return uploadAgain(before, kind, id, holder.name);
}

function secretGone(kind: 'accessKeys' | 'serviceCredentials', id: string, user: string): Inverse {
  const { word } = credentialWords[kind];
  return {
    kind: 'irreversible',
    reason: `AWS deleted the secret of ${word} ${id} with it, and nobody can read it from AWS.`,
    lost: [`The id ${id} and its secret: whatever signed in with them must be given new ones.`],
    instead: `Create a new ${word} for ${user}, hand it to its owner over a safe channel, and change it wherever ${id} was in use.`,
  };
}

const upload = {
  sshKeys: { action: 'UploadSSHPublicKey', body: 'SSHPublicKeyBody' },
  signingCertificates: { action: 'UploadSigningCertificate', body: 'CertificateBody' },
} as const;

function uploadAgain(before: AccountState, kind: 'sshKeys' | 'signingCertificates', id: string, user: string): Inverse {
  const { word } = credentialWords[kind];
  const held = credentialsOf(before, { kind: 'user', name: user }, kind);
  const found = held === undefined ? undefined : memberAt(held, id);
  const body = found === undefined ? undefined : knownValue(found.body);
  const lost = [`The id ${id} and the date of the upload.`];
  const askOwner = `Ask the owner for the public part, and upload it for ${user} if it is still wanted.`;
  if (body === undefined)
    return {
      kind: 'irreversible',
      reason: `The body of ${word} ${id} is not known, and AWS no longer has it.`,
      lost: [`The ${word} itself.`, ...lost],
      instead: askOwner,
    };
  // An upload is Active at once under an id that nobody knows yet: it would give access that was switched off before.
  if (found === undefined || knownValue(found.status) !== 'Active')
    return {
      kind: 'irreversible',
      reason: `An upload makes the ${word} Active, and ${id} is not known to have been Active.`,
      lost,
      instead: `${askOwner} Set it Inactive under its new id right after the upload if it was Inactive.`,
    };
  const call: ApiCall = { service: 'iam', action: upload[kind].action, parameters: { UserName: user, [upload[kind].body]: body } };
  return { kind: 'partly', calls: [call], lost };
}
