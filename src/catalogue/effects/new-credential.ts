import { type Members, memberAt, someMembers, withMember } from '../../account/members.ts';
import { absent, known, knownValue, type Part, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, textParameter, textResponse } from '../../events/fields.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { awsDate, madeAt } from './aws-date.ts';
import { type CredentialHolder, credentialHolder, holderInWords, onlyRootCan } from './credential-holder.ts';
import {
  type CredentialKind,
  type Credentials,
  credentialId,
  credentialInWords,
  credentialsOf,
  credentialWords,
  onCredentials,
  statusPart,
} from './credentials.ts';
import { readOf } from './read-of.ts';

/** History of CreateAccessKey, UploadSSHPublicKey, UploadSigningCertificate and CreateServiceSpecificCredential. */
export function newCredentialHistory(kind: CredentialKind): EventHistory {
  return {
    effect: (before, event) => created(before, event, kind),
    inverse: (before, event) => inverse(before, event, kind),
    reversible: {
      answer: 'yes',
      reason: `Deleting the new ${credentialWords[kind].word} takes back what the call gave; it cannot take back what was done with it meanwhile.`,
    },
  };
}

function created<K extends CredentialKind>(before: AccountState, event: CloudTrailEvent, kind: K) {
  const id = credentialId(event, kind);
  return onCredentials(before, event, kind, (held, note, holder) => {
    if (id === undefined) return someMembers(held.items, `the event does not show the id of a new ${credentialWords[kind].word}`);
    if (memberAt(held, id) !== undefined) note(`${credentialInWords(kind, id)} exists already.`);
    else if (isFull(held, event, kind)) note(tooMany(holder, kind));
    return withMember(held, id, makers[kind](event, id));
  });
}

/** The new credential as the response describes it; AWS makes each Active. */
const makers: { [K in CredentialKind]: (event: CloudTrailEvent, id: string) => Credentials[K] } = {
  accessKeys: (event, id) => ({
    id,
    status: statusMade(event, 'accessKeys'),
    created: madeAt(event, 'accessKey', 'createDate'),
    // It is unused when it is made, but use leaves the state as it is, so an absence would soon be wrong.
    lastUsed: unknown('the use of access keys is not followed'),
  }),
  sshKeys: (event, id) => ({
    id,
    status: statusMade(event, 'sshKeys'),
    uploaded: madeAt(event, 'sSHPublicKey', 'uploadDate'),
    body: publicBody(event, 'sSHPublicKeyBody', 'sSHPublicKey'),
  }),
  signingCertificates: (event, id) => ({
    id,
    status: statusMade(event, 'signingCertificates'),
    uploaded: madeAt(event, 'certificate', 'uploadDate'),
    body: publicBody(event, 'certificateBody', 'certificate'),
  }),
  serviceCredentials: (event, id) => ({
    id,
    service: serviceOf(event),
    status: statusMade(event, 'serviceCredentials'),
    created: madeAt(event, 'serviceSpecificCredential', 'createDate'),
    expires: expiryOf(event),
  }),
};

function statusMade(event: CloudTrailEvent, kind: CredentialKind): Part<'Active' | 'Inactive'> {
  const { made } = credentialWords[kind];
  return statusPart(textResponse(event, made, 'status') ?? 'Active', event);
}

/** A private key that was uploaded by mistake is kept nowhere. */
function publicBody(event: CloudTrailEvent, member: string, made: string): Part<string> {
  const body = textParameter(event, member) ?? textResponse(event, made, member);
  if (body === undefined) return unknown('the event does not show what was uploaded');
  return /PRIVATE KEY/i.test(body) ? unknown('what was uploaded looks like a private key') : known(body, readOf(event));
}

function serviceOf(event: CloudTrailEvent): Part<string> {
  const service = textParameter(event, 'serviceName') ?? textResponse(event, 'serviceSpecificCredential', 'serviceName');
  return service === undefined ? unknown('the event does not show the service') : known(service, readOf(event));
}

function expiryOf(event: CloudTrailEvent): Part<string> {
  const text = textResponse(event, 'serviceSpecificCredential', 'expirationDate');
  const at = awsDate(text);
  if (at !== undefined) return known(at, readOf(event));
  // Without an age in a request that is shown, the credential never expires.
  const asked = textParameter(event, 'serviceName') === undefined || (parameter(event, 'credentialAgeDays') ?? null) !== null;
  return text !== undefined || asked ? unknown('the event does not show when the credential expires') : absent(readOf(event));
}

function isFull<K extends CredentialKind>(held: Members<Credentials[K]>, event: CloudTrailEvent, kind: K): boolean {
  const { most } = credentialWords[kind];
  if (kind !== 'serviceCredentials') return Object.keys(held.items).length >= most;
  const service = knownValue(serviceOf(event));
  const same = Object.values<Credentials[CredentialKind]>(held.items).filter(
    (credential) => 'service' in credential && knownValue(credential.service) === service,
  );
  return service !== undefined && same.length >= most;
}

function tooMany(holder: CredentialHolder, kind: CredentialKind): string {
  const { word, most } = credentialWords[kind];
  const forService = kind === 'serviceCredentials' ? ' for the service' : '';
  return `${holderInWords(holder)} has ${most} ${word}s${forService} already, and AWS allows no more.`;
}

function inverse(before: AccountState, event: CloudTrailEvent, kind: CredentialKind): Inverse {
  const { word, id: idParameter, operand } = credentialWords[kind];
  const [holder, id] = [credentialHolder(event), credentialId(event, kind)];
  if (holder === undefined || id === undefined)
    return { kind: 'unknown', reason: `The event does not show both the owner and the id of the new ${word}.` };
  if (holder.kind === 'root') return onlyRootCan(`Delete ${word} ${id} as root; AWS advises that root has none.`);
  const held = credentialsOf(before, holder, kind);
  if (held !== undefined && memberAt(held, id) !== undefined)
    return { kind: 'unknown', reason: `The state before holds ${word} ${id} already, so what it was before the call is in doubt.` };
  return {
    kind: 'steps',
    calls: [{ service: 'iam', action: `Delete${operand}`, parameters: { UserName: holder.name, [idParameter]: id } }],
  };
}
