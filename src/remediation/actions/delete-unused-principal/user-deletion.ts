import type { User } from '../../../account/entities.ts';
import type { AccountState } from '../../../account/state.ts';
import { isVirtualDevice } from '../../../catalogue/effects/mfa-devices.ts';
import type { CallDraft } from '../../action.ts';
import { credentialDeletion } from '../../credential-deletion.ts';
import { groupsOfUser } from '../../groups-of-user.ts';
import { userCredentials } from '../../user-credential.ts';
import type { Deletion } from './deletion.ts';
import { policyDeletions } from './policy-deletions.ts';

/**
 * Deletes a user with the nine kinds of things that DeleteUser wants gone first: what signs in, then what it is a member of,
 * then what it may do. Its boundary and tags go with it.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html
 */
export function userDeletion(state: AccountState, user: User): Deletion {
  const { name, login, accessKeys, mfaDevices, inline, attached, sshKeys, signingCertificates, serviceCredentials } = user;
  const called = `user ${name}`;
  const { groups, gaps } = groupsOfUser(state, user);
  const isWhole = [accessKeys, mfaDevices, inline, attached, sshKeys, signingCertificates, serviceCredentials].every(
    ({ whole }) => whole.kind === 'known',
  );
  const isTold = Object.values(inline.items).every(({ kind }) => kind === 'known');
  if (!isWhole || !isTold || login.kind === 'unknown' || gaps.length > 0)
    return {
      kind: 'refused',
      reason: `Not everything that ${called} has is known${gaps.length > 0 ? `: ${gaps.join(', ')}` : ''}.`,
      instead: 'Read the account first: trailward collect.',
    };
  const call = (action: string, parameters: Readonly<Record<string, string>>) => ({
    service: 'iam',
    action,
    parameters: { UserName: name, ...parameters },
  });
  const password: CallDraft[] =
    login.kind === 'known'
      ? [
          {
            title: `Delete the console password of ${called}`,
            why: 'AWS deletes a user only once it has no password.',
            call: call('DeleteLoginProfile', {}),
          },
        ]
      : [];
  const keys = Object.keys(accessKeys.items).map(
    (id): CallDraft => ({
      title: `Delete access key ${id} of ${called}`,
      why: 'AWS deletes a user only once it has no access key.',
      call: call('DeleteAccessKey', { AccessKeyId: id }),
    }),
  );
  const devices = Object.keys(mfaDevices.items).map(
    (serial): CallDraft => ({
      title: `Deactivate MFA device ${serial} of ${called}`,
      why: 'AWS deletes a user only once it has no MFA device. Nobody signs in with it any more.',
      call: call('DeactivateMFADevice', { SerialNumber: serial }),
    }),
  );
  const memberships = groups.map(
    (group): CallDraft => ({
      title: `Remove ${called} from group ${group.name}`,
      why: 'AWS deletes a user only once it is in no group.',
      call: call('RemoveUserFromGroup', { GroupName: group.name }),
    }),
  );
  const virtual = Object.keys(mfaDevices.items).filter(isVirtualDevice);
  return {
    kind: 'deletion',
    steps: [
      ...password,
      ...keys,
      ...userCredentials(user).map(credentialDeletion),
      ...devices,
      ...memberships,
      ...policyDeletions('User', user),
      {
        title: `Delete ${called}`,
        why: 'A user that nobody uses is a way in that nobody watches.',
        call: call('DeleteUser', {}),
        risk: 'R3',
      },
    ],
    notes: virtual.map((serial) => `The virtual MFA device ${serial} stays in the account and belongs to nobody.`),
    next: virtual.map((serial) => `To delete it too: trailward plan --action remove-unassigned-mfa-device --target mfa-device:${serial}`),
  };
}
