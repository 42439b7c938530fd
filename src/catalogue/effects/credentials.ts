import type { AccessKey, ServiceCredential, UploadedKey, User } from '../../account/entities.ts';
import { type Members, someMembers, wholeMembers } from '../../account/members.ts';
import { known, type Part, type Read, unknown } from '../../account/part.ts';
import type { AccountState, Root } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Effected } from '../effect.ts';
import { type CredentialHolder, credentialHolder } from './credential-holder.ts';
import { entityIn, type Note, onEntity } from './edits.ts';
import { readOf } from './read-of.ts';

/** Credentials that a user holds under ids. */
export interface Credentials {
  accessKeys: AccessKey;
  sshKeys: UploadedKey;
  signingCertificates: UploadedKey;
  serviceCredentials: ServiceCredential;
}

export type CredentialKind = keyof Credentials;

type Edit<K extends CredentialKind> = (held: Members<Credentials[K]>, note: Note, holder: CredentialHolder) => Members<Credentials[K]>;

/** How the API calls each kind; `most` is the quota for one user (for service credentials: for one service of a user). */
export const credentialWords = {
  accessKeys: { word: 'access key', id: 'AccessKeyId', made: 'accessKey', operand: 'AccessKey', most: 2 },
  sshKeys: { word: 'SSH public key', id: 'SSHPublicKeyId', made: 'sSHPublicKey', operand: 'SSHPublicKey', most: 5 },
  signingCertificates: { word: 'signing certificate', id: 'CertificateId', made: 'certificate', operand: 'SigningCertificate', most: 2 },
  serviceCredentials: {
    word: 'service-specific credential',
    id: 'ServiceSpecificCredentialId',
    made: 'serviceSpecificCredential',
    operand: 'ServiceSpecificCredential',
    most: 2,
  },
} as const;

/** Id of the credential that a call acts on or has made. */
export function credentialId(event: CloudTrailEvent, kind: CredentialKind): string | undefined {
  const { id, made } = credentialWords[kind];
  const member = `${id.charAt(0).toLowerCase()}${id.slice(1)}`;
  return textParameter(event, member) ?? textResponse(event, made, member);
}

/** `Access key AKIA…`, to begin a sentence. */
export function credentialInWords(kind: CredentialKind, id: string): string {
  const { word } = credentialWords[kind];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${id}`;
}

/** The status that an event shows as `text`. */
export function statusPart(text: string | undefined, event: CloudTrailEvent): Part<'Active' | 'Inactive'> {
  return text === 'Active' || text === 'Inactive' ? known(text, readOf(event)) : unknown('the event does not show a status');
}

/** A credential of which only the id is known. */
export function blankCredential<K extends CredentialKind>(kind: K, id: string): Credentials[K] {
  const nothing = unknown('the credential was first met in an event');
  const uploaded: UploadedKey = { id, status: nothing, uploaded: nothing, body: nothing };
  const blanks: { [J in CredentialKind]: Credentials[J] } = {
    accessKeys: { id, status: nothing, created: nothing, lastUsed: nothing },
    sshKeys: uploaded,
    signingCertificates: uploaded,
    serviceCredentials: { id, service: nothing, status: nothing, created: nothing, expires: nothing },
  };
  return blanks[kind];
}

/** The credentials of one kind that a holder has in a state; undefined where the state does not hold the user, or has no place for them. */
export function credentialsOf<K extends CredentialKind>(
  state: AccountState,
  holder: CredentialHolder,
  kind: K,
): Members<Credentials[K]> | undefined {
  if (holder.kind === 'root') return ofRoot(state.root)[kind];
  const user = entityIn(state, 'users', holder.name);
  return user === undefined ? undefined : ofUser(user, kind);
}

/** The state with the credentials of one kind edited, of the user or root that the event is about. */
export function onCredentials<K extends CredentialKind>(before: AccountState, event: CloudTrailEvent, kind: K, edit: Edit<K>): Effected {
  const holder = credentialHolder(event);
  if (holder === undefined) return { state: before, contradictions: [] };
  if (holder.kind === 'user')
    return onEntity(before, 'users', holder.name, (user, note) => ({ ...user, [kind]: edit(ofUser(user, kind), note, holder) }));
  const contradictions: string[] = [];
  const held = ofRoot(before.root)[kind];
  if (held === undefined) return { state: before, contradictions };
  const edited = edit(held, (text) => void contradictions.push(text), holder);
  return { state: { ...before, root: toRoot[kind](before.root, edited, readOf(event)) }, contradictions };
}

function ofUser<K extends CredentialKind>(user: User, kind: K): Members<Credentials[K]> {
  const held: { [J in CredentialKind]: Members<Credentials[J]> } = user;
  return held[kind];
}

/** Root has access keys and signing certificates only, and of the latter a state knows no more than whether there are any. */
function ofRoot({ accessKeys, signingCertificates }: Root): { [J in CredentialKind]: Members<Credentials[J]> | undefined } {
  return {
    accessKeys: keysOf(accessKeys),
    signingCertificates:
      signingCertificates.kind === 'known' && signingCertificates.value === false
        ? wholeMembers({}, signingCertificates.read)
        : someMembers({}, 'which signing certificates root has is not known'),
    sshKeys: undefined,
    serviceCredentials: undefined,
  };
}

function keysOf(keys: Root['accessKeys']): Members<AccessKey> {
  if (keys.kind === 'unknown') return { items: {}, whole: keys };
  return wholeMembers(Object.fromEntries(keys.kind === 'known' ? keys.value.map((key) => [key.id, key]) : []), keys.read);
}

const toRoot: { [J in CredentialKind]: (root: Root, held: Members<Credentials[J]>, read: Read) => Root } = {
  accessKeys: (root, { items, whole }, read) => ({
    ...root,
    accessKeys: whole.kind === 'known' ? known(Object.values(items), read) : unknown('which access keys root has is not known'),
  }),
  signingCertificates: (root, { items }, read) => ({
    ...root,
    signingCertificates: Object.keys(items).length > 0 ? known(true, read) : unknown('root may have another signing certificate'),
  }),
  sshKeys: (root) => root,
  serviceCredentials: (root) => root,
};
