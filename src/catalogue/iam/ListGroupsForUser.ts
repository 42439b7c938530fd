import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessAboutSelf, unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const ListGroupsForUser = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListGroupsForUser',
  kind: 'read',
  access: 'list',
  title: 'List the groups that a user belongs to',
  does: 'Returns the IAM groups of one user: name, path, unique id, ARN and creation date of each.',
  doesNot: [
    'It shows no policy of the groups, so by itself it does not tell what the user may do.',
    'It knows nothing of groups in IAM Identity Center or in a federated directory.',
  ],
  appears:
    'The console calls it on the user page and in the list of users, Terraform for `aws_iam_user_group_membership` and before it deletes a user, scanners for every user, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user. The groups are not in the event.',
    parameters: {
      userName: 'Name of the user.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the groups of ${callIt(userTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The holder of a stolen key learns what its user belongs to; group names often say enough.',
      when: 'AWS answered the caller about itself, and the address or tool is new.',
      holds: (event) => (isSelf(event, userTarget(event)) === false ? false : unlessHarmless(event)),
    },
    {
      risk: 'The caller looks for a user in an administrators group.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, userTarget(event)),
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Someone opened the user in the console.', 'Terraform refreshes memberships, or empties a user before it deletes it.'],
  verify: [
    'See whether GetGroup, ListGroupPolicies and ListAttachedGroupPolicies for these groups follow.',
    'Look for AddUserToGroup by the same caller.',
    'Compare the address and user agent with the usual ones of the caller.',
  ],
  related: ['iam:ListGroups', 'iam:GetGroup', 'iam:ListAttachedUserPolicies', 'iam:ListUserPolicies', 'iam:AddUserToGroup'],
  remediations: [],
  attack: ['T1069.003', 'T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
  ],
});
