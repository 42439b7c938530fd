import { type CallRecord, defineCall } from '../call-record.ts';
import { iamArnPattern } from '../iam-arn.ts';
import { openPrincipal } from './principals.ts';
import { said } from './said.ts';
import { importIdOf, removePiece, resourcePiece } from './terraform-pieces.ts';
import { written } from './written.ts';

/** A call that makes a user a member of a group, or ends that. */
export function membershipCall(verb: 'Add' | 'Remove'): CallRecord {
  return defineCall({
    service: 'iam',
    action: verb === 'Add' ? 'AddUserToGroup' : 'RemoveUserFromGroup',
    risk: verb === 'Add' ? 'R0' : 'R2',
    resource: ({ GroupName }, place) => iamArnPattern(place, 'group', GroupName),
    // Adding a member that is one already is accepted.
    already: verb === 'Remove' ? ['NoSuchEntity'] : [],
    console: (parameters) => {
      const user = said(parameters['UserName']);
      return [
        ...openPrincipal('Group', parameters, 'Users'),
        ...(verb === 'Add'
          ? ['Choose Add users.', `Tick the user ${user}, then choose Add users.`]
          : [`Tick the user ${user}, then choose Remove.`, 'Confirm.']),
      ];
    },
    terraform: ({ UserName, GroupName }) => {
      const about = {
        type: 'aws_iam_user_group_membership',
        called: [UserName, GroupName],
        importId: importIdOf('/', UserName, GroupName),
      };
      return verb === 'Add'
        ? resourcePiece(about, { user: written(UserName), groups: written([GroupName ?? null]) })
        : removePiece(about, 'Without the group among its groups the user is no member; other groups of the same resource stay.');
    },
  });
}
