import { deleteUserHistory } from '../effects/users.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const DeleteUser = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteUser',
  kind: 'change',
  access: 'write',
  title: 'Delete an IAM user',
  does: 'Deletes one IAM user for good. AWS refuses while the user still has a password, access keys, signing certificates, SSH public keys, service-specific credentials, MFA devices, inline policies, attached policies or group memberships, so those are taken away by calls of their own before this one.',
  doesNot: [
    'It is not undone by CreateUser with the same name. The new user has a new unique id, and trust and resource policies that named the old one do not apply to it.',
    'It does not end sessions of roles that the user assumed before. They run until they expire.',
    'It does not remove what the user made: roles, policies, other users, functions and their schedules stay.',
    'It does not edit policies elsewhere. Where a trust policy named the user as a principal, its unique id (AIDA…) shows from then on.',
  ],
  appears:
    'From the CLI, an SDK or infrastructure code, after the calls that empty the user; the console makes those calls itself when somebody deletes a user there. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that is gone; the response carries nothing. The unique id is in earlier events of the user.',
    parameters: { userName: 'Name of the user to delete.' },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(userTarget(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'A person is locked out or a workload stops, and the same user cannot be had back.',
      when: 'The user signed in, or one of its keys was used, in the weeks before.',
    },
    {
      risk: 'An intruder clears away a user that it made, and with it the easiest place to look for what it did.',
      when: 'The user was created recently, or it acted from an address that nobody knows.',
    },
    {
      risk: 'Policies that named the user stop working for its successor, denials included.',
      when: 'A trust or resource policy names the user, and a user of the same name is created later.',
    },
    {
      risk: 'The actor deletes itself, which ends its own trail under that name.',
      when: 'The actor and the target are the same user.',
      holds: (event) => isSelf(event, userTarget(event)),
    },
  ],
  benign: [
    'A person left, or a workload moved from a user to a role, and the emptying calls by the same actor come just before.',
    'Infrastructure code removes a user that it made.',
  ],
  verify: [
    'List what the user did in its last weeks, and what it created.',
    'Look for CreateUser of the same name: a user with a life of hours is not a leaver.',
    'Check last sign-in and last use of its keys in the last credential report before the deletion.',
    'Ask the owner of the user, and look for the leaver request or the commit.',
  ],
  related: [
    'iam:CreateUser',
    'iam:DeleteLoginProfile',
    'iam:DeleteAccessKey',
    'iam:DeactivateMFADevice',
    'iam:DetachUserPolicy',
    'iam:DeleteUserPolicy',
    'iam:RemoveUserFromGroup',
  ],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUser.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_manage.html',
  ],
  history: deleteUserHistory(),
});
