import type { AccountState } from '../account/state.ts';
import { profilesWith } from '../catalogue/effects/role-places.ts';
import type { Principal } from './held-documents.ts';
import { keyUse } from './key-use.ts';
import { passwordUse } from './password-use.ts';
import { roleUse } from './role-use.ts';

/** Who would miss a user or role, by the last use of what they sign in with, as sentences. */
export function principalUse(state: AccountState, { kind, entity }: Principal, now: string): string[] {
  if (kind === 'role') {
    const profiles = profilesWith(state, entity.name).map(
      (name) => `Instances that have instance profile ${name} work with role ${entity.name}, and what they call will be refused.`,
    );
    return [...roleUse(entity), ...profiles];
  }
  const keys = Object.values(entity.accessKeys.items).filter(({ status }) => !(status.kind === 'known' && status.value === 'Inactive'));
  const others = [
    ...Object.values(entity.sshKeys.items).map((key) => ({ ...key, word: 'SSH key' })),
    ...Object.values(entity.serviceCredentials.items).map((credential) => ({ ...credential, word: 'service-specific credential' })),
    ...Object.values(entity.signingCertificates.items).map((certificate) => ({ ...certificate, word: 'signing certificate' })),
  ].filter(({ status }) => !(status.kind === 'known' && status.value !== 'Active'));
  return [
    ...passwordUse(entity, now),
    ...keys.flatMap((key) => keyUse(entity, key, now)),
    ...others.map(
      ({ word, id }) => `When ${word} ${id} of ${entity.name} was last used AWS does not tell. What signs in with it will be refused.`,
    ),
  ];
}
