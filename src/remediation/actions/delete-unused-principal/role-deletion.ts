import type { Role } from '../../../account/entities.ts';
import type { AccountState } from '../../../account/state.ts';
import { profilesWith } from '../../../catalogue/effects/role-places.ts';
import type { CallDraft } from '../../action.ts';
import type { Deletion } from './deletion.ts';
import { policyDeletions } from './policy-deletions.ts';

/**
 * Deletes a role with what DeleteRole wants gone first: its place in instance profiles and its policies. Its boundary and
 * tags go with it.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRole.html
 */
export function roleDeletion(state: AccountState, role: Role): Deletion {
  const { name, inline, attached } = role;
  const called = `role ${name}`;
  const isWhole = inline.whole.kind === 'known' && attached.whole.kind === 'known' && state.instanceProfiles.whole.kind === 'known';
  const isTold =
    Object.values(inline.items).every(({ kind }) => kind === 'known') &&
    [...state.instanceProfiles.by.values()].every((profile) => profile.role.kind !== 'unknown');
  if (!isWhole || !isTold)
    return {
      kind: 'refused',
      reason: `Not everything that ${called} has, or is in, is known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const profiles = profilesWith(state, name);
  return {
    kind: 'deletion',
    steps: [
      ...profiles.map(
        (profile): CallDraft => ({
          title: `Take ${called} out of instance profile ${profile}`,
          why: 'AWS deletes a role only once no instance profile holds it. Instances that have the profile have no role then.',
          call: { service: 'iam', action: 'RemoveRoleFromInstanceProfile', parameters: { InstanceProfileName: profile, RoleName: name } },
        }),
      ),
      ...policyDeletions('Role', role),
      {
        title: `Delete ${called}`,
        why: 'A role that nobody uses is a way in that nobody watches.',
        call: { service: 'iam', action: 'DeleteRole', parameters: { RoleName: name } },
        risk: 'R3',
      },
    ],
    notes: profiles.map((profile) => `Instance profile ${profile} stays in the account, empty. Delete it by hand once no instance has it.`),
    next: [],
  };
}
