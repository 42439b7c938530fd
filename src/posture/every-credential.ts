import type { AccessKey, ServiceCredential, UploadedKey, User } from '../account/entities.ts';
import type { Members } from '../account/members.ts';
import type { AccountState } from '../account/state.ts';
import { type CheckResult, type Resource, unknownResult } from './check.ts';
import { everyEntity, orNothing } from './every-entity.ts';
import { lackOf } from './lack-of.ts';

/** Credentials of users that are Active or Inactive, by the part of the user that holds them. */
interface CredentialOf {
  accessKeys: AccessKey;
  sshKeys: UploadedKey;
  signingCertificates: UploadedKey;
  serviceCredentials: ServiceCredential;
}

const words: Readonly<Record<keyof CredentialOf, { kind: string; one: string }>> = {
  accessKeys: { kind: 'access-key', one: 'access key' },
  sshKeys: { kind: 'ssh-key', one: 'SSH key' },
  signingCertificates: { kind: 'signing-certificate', one: 'signing certificate' },
  serviceCredentials: { kind: 'service-credential', one: 'service-specific credential' },
};

/** A credential that a check judges. */
export interface HeldCredential<T> {
  credential: T;
  resource: Resource;
  /** `access key AKIA… of user alice`. */
  name: string;
  user: User;
}

/**
 * Results for every credential of one kind and status. One whose status is not known is UNKNOWN, and so is a user that
 * may have others.
 */
export function everyCredential<K extends keyof CredentialOf>(
  { users }: AccountState,
  { held, status }: { held: K; status: 'Active' | 'Inactive' },
  judge: (credential: HeldCredential<CredentialOf[K]>) => CheckResult,
): readonly CheckResult[] {
  const { kind, one } = words[held];
  const results = everyEntity(users, { kind: 'user', plural: 'users' }, (user) => {
    const parts: { [P in keyof CredentialOf]: Members<CredentialOf[P]> } = user;
    const members = parts[held];
    const judged = Object.values<CredentialOf[K]>(members.items).flatMap((credential) => {
      const resource = { kind, name: credential.id, owner: `user/${user.name}` };
      const name = `${one} ${credential.id} of user ${user.name}`;
      if (credential.status.kind === 'unknown') return [unknownResult(resource, `${name} is ${status}`, credential.status)];
      const fits = credential.status.kind === 'known' && credential.status.value === status;
      return fits ? [judge({ credential, resource, name, user })] : [];
    });
    const lack = lackOf(members);
    const others = Object.keys(members.items).length === 0 ? `user ${user.name} has ${one}s` : `user ${user.name} has other ${one}s`;
    return lack === undefined ? judged : [...judged, unknownResult({ kind: 'user', name: user.name }, others, lack)];
  });
  return orNothing(results, `No user has an ${status.toLowerCase()} ${one}.`, users);
}
