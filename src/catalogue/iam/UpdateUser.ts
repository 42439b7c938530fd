import { textParameter } from '../../events/fields.ts';
import { moveHistory } from '../effects/moves.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { moveInWords } from '../words/move.ts';
import { movedArn } from '../words/moved-arn.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

/** Rename and move of a user: everything else about a user arrives as an event of its own. */
export const UpdateUser = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateUser',
  kind: 'change',
  access: 'write',
  title: 'Rename a user, move it to another path, or both',
  does: 'Sets a new name (`newUserName`), a new path (`newPath`), or both, on one IAM user. The unique id (AIDA…) stays; the ARN changes, because it is made of path and name. Policies attached to the user, its groups, keys, password and MFA devices move along with it.',
  doesNot: [
    'It alters no password, access key, MFA device, policy, group membership or permissions boundary. Those arrive as events of their own, listed as related.',
    'It edits no policy. A Principal in a trust or resource policy follows the user, because AWS stores the unique id there; an ARN written in a Resource or Condition element stays as it was.',
    'A call that gives neither a new name nor a new path succeeds and changes nothing.',
  ],
  appears:
    'When someone renames a user by the CLI, an SDK or Terraform (`aws_iam_user` with a changed name or path). The IAM console offers no rename. Recorded in us-east-1, as IAM is global.',
  reading: {
    target:
      '`userName` is the name before the call; `newUserName` the name after it. The response carries nothing, so follow the user by its unique id from other events.',
    parameters: {
      userName: 'Name of the user before the change.',
      newUserName: 'Name after the change; absent when only the path changes.',
      newPath: 'Path after the change, such as `/engineering/`; absent when only the name changes. The old path is not in the event.',
    },
  },
  target: userTarget,
  phrase: (event) => moveInWords(event, 'newUserName', callIt(userTarget(event))),
  direction: 'neutral',
  facts: (event) => movedArn(event, 'user', 'userName', 'newUserName'),
  risks: [
    {
      risk: 'Permissions can grow: policies elsewhere that grant by user ARN, by a path such as `user/admins/*`, or through the `${aws:username}` variable now apply under the new name.',
      when: 'A policy in this account, a trust policy or a resource policy matches the new ARN or name and did not match the old one.',
    },
    {
      risk: 'Permissions can break: policies, trust policies and resource policies that name the old ARN in Resource or Condition elements no longer match, denials included.',
      when: 'Something refers to the old ARN as text; a Deny written for the old ARN stops protecting too.',
    },
    {
      risk: 'A rename hides an account from watchers that go by name, or makes a backdoor user look like a service that everyone expects.',
      when: 'The new name resembles an administrator, a service or an existing user, or the user was created recently.',
      holds: (event) => (event.requestParameters !== null && textParameter(event, 'newUserName') === undefined ? false : undefined),
    },
    {
      risk: 'A user that renames itself can step into, or out of, rules that are written by name or path.',
      when: 'The actor and the target are the same user.',
      holds: (event) => isSelf(event, userTarget(event)),
    },
  ],
  benign: [
    'A person changed their name or login standard, or users are moved to paths by department.',
    'Terraform or CloudFormation applies a changed user name; the same user agent makes other changes around it.',
  ],
  verify: [
    'Ask the owner of the user, and look for the ticket or the commit that wanted the rename.',
    'List the related events for both names and for the unique id in the hour before and after: a rename beside a new access key, login profile or policy is not housekeeping.',
    'Search policies, trust policies and resource policies for the old and the new ARN and for path wildcards that match them.',
    'Compare the new name with existing users and with names that your alerts exclude.',
  ],
  related: [
    'iam:CreateUser',
    'iam:DeleteUser',
    'iam:TagUser',
    'iam:UntagUser',
    'iam:CreateLoginProfile',
    'iam:UpdateLoginProfile',
    'iam:DeleteLoginProfile',
    'iam:ChangePassword',
    'iam:CreateAccessKey',
    'iam:UpdateAccessKey',
    'iam:DeleteAccessKey',
    'iam:EnableMFADevice',
    'iam:DeactivateMFADevice',
    'iam:ResyncMFADevice',
    'iam:AddUserToGroup',
    'iam:RemoveUserFromGroup',
    'iam:AttachUserPolicy',
    'iam:DetachUserPolicy',
    'iam:PutUserPolicy',
    'iam:DeleteUserPolicy',
    'iam:PutUserPermissionsBoundary',
    'iam:DeleteUserPermissionsBoundary',
    'iam:UploadSSHPublicKey',
    'iam:UploadSigningCertificate',
    'iam:CreateServiceSpecificCredential',
  ],
  remediations: ['restore-name', 'contain-principal'],
  attack: ['T1098', 'T1036'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_manage.html',
  ],
  history: moveHistory('users'),
});
