import type { User } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';
import { absent, type Part } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { type CredentialKind, credentialWords } from '../catalogue/effects/credentials.ts';
import type { Proposal, Target } from './action.ts';
import { knownUser } from './known-user.ts';
import { targetUser } from './target-user.ts';

/** A credential of a user other than an access key, in the words of its API calls. */
export interface UserCredential {
  kind: Exclude<CredentialKind, 'accessKeys'>;
  user: User;
  id: string;
  status: Part<'Active' | 'Inactive' | 'Expired'>;
  /** When it was uploaded or made, UTC. */
  made: Part<string>;
  /** Public part; of a service-specific credential there is none. */
  body: Part<string>;
  /** When it ends, UTC; absent when it does not. */
  expires: Part<string>;
  /** Service that takes it, `codecommit.amazonaws.com`. */
  service: Part<string>;
  /** `SSH public key APKA… of user alice`. */
  called: string;
  /** As `--target` takes it. */
  target: string;
}

/** The credential that is aimed at, with its user, or the refusal that nobody is known to have it. */
export type KnownCredential = { kind: 'credential'; credential: UserCredential } | Extract<Proposal, { kind: 'refused' }>;

const kinds = { 'ssh-key': 'sshKeys', 'signing-certificate': 'signingCertificates', 'service-credential': 'serviceCredentials' } as const;

/** Every such credential of a user, as far as they are known. */
export function userCredentials(user: User): UserCredential[] {
  return Object.values(kinds).flatMap((kind) => Object.keys(user[kind].items).flatMap((id) => credentialOf(user, kind, id) ?? []));
}

/** The SSH key, signing certificate or service-specific credential that is aimed at. */
export function knownCredential(state: AccountState, target: Target): KnownCredential {
  const kind =
    target.kind === 'ssh-key' || target.kind === 'signing-certificate' || target.kind === 'service-credential'
      ? kinds[target.kind]
      : undefined;
  const word = kind === undefined ? 'credential' : credentialWords[kind].word;
  if (kind === undefined || !/^\w{16,128}$/.test(target.name))
    return { kind: 'refused', reason: `${target.name} is no id of a ${word}.`, instead: 'Give the id as AWS shows it.' };
  if (target.owner === undefined && targetUser(state, target) === undefined)
    return {
      kind: 'refused',
      reason: `No user is known that has ${word} ${target.name}.`,
      instead: 'Read the account first: trailward collect.',
    };
  const found = knownUser(state, target);
  if (found.kind === 'refused') return found;
  const credential = credentialOf(found.user, kind, target.name);
  return credential === undefined
    ? {
        kind: 'refused',
        reason: `User ${found.user.name} has no ${word} ${target.name}.`,
        instead: 'Look at trailward show, or read the account again.',
      }
    : { kind: 'credential', credential };
}

function credentialOf(user: User, kind: UserCredential['kind'], id: string): UserCredential | undefined {
  const called = `${credentialWords[kind].word} ${id} of user ${user.name}`;
  const target = `${Object.entries(kinds).find(([, held]) => held === kind)?.[0] ?? ''}:${id}`;
  if (kind === 'serviceCredentials') {
    const held = memberAt(user.serviceCredentials, id);
    if (held === undefined) return undefined;
    const { status, created: made, expires, service } = held;
    return { kind, user, id, status, made, body: nothing, expires, service, called, target };
  }
  const held = memberAt(user[kind], id);
  if (held === undefined) return undefined;
  const { status, uploaded: made, body } = held;
  return { kind, user, id, status, made, body, expires: nothing, service: nothing, called, target };
}

const nothing = absent({ at: '', source: 'a credential of another kind' });
