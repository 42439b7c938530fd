import type { User } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';
import type { AccountState } from '../account/state.ts';
import type { Target } from './action.ts';

const credentials = {
  'access-key': 'accessKeys',
  'mfa-device': 'mfaDevices',
  'ssh-key': 'sshKeys',
  'signing-certificate': 'signingCertificates',
  'service-credential': 'serviceCredentials',
} as const;

/** The user that is meant: the target itself, the owner that it names, or the one that holds the credential. */
export function targetUser(state: AccountState, { kind, name, owner }: Target): User | undefined {
  if (kind === 'user') return state.users.by.get(name.toLowerCase());
  if (owner?.kind === 'user') return state.users.by.get(owner.name.toLowerCase());
  const member = kind in credentials ? credentials[kind as keyof typeof credentials] : undefined;
  if (member === undefined) return undefined;
  for (const user of state.users.by.values()) if (memberAt<unknown>(user[member], name) !== undefined) return user;
  return undefined;
}
