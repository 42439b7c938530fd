import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { underPath } from '../words/read-target.ts';
import { accountTarget } from '../words/targets.ts';

export const ListGroups = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListGroups',
  kind: 'read',
  access: 'list',
  title: 'List the groups of the account',
  does: 'Returns all IAM groups, or those under a path: name, path, unique id, ARN and creation date of each.',
  doesNot: ['It shows neither members nor policies of a group.', 'Groups of IAM Identity Center are others and do not appear.'],
  appears:
    'The console calls it for its list of groups, scanners at every run, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The groups are not in the event.',
    parameters: {
      pathPrefix: 'Path prefix that limits the list; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the groups of ${callIt(accountTarget(event))}${underPath(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Group names give away how access is cut: which teams exist, and which group is for administrators, billing or break-glass.',
      when: 'AWS answered the call, and the caller does not manage access.',
      holds: unlessHarmless,
    },
    {
      risk: 'It is one of the lists that intruders run in a row.',
      when: 'The same caller lists users, roles and policies within minutes and never did before.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A person opened the list of groups in the console.', 'A scanner or an inventory job runs.'],
  verify: [
    'Count the different IAM lists by this caller in the same ten minutes, and how many were denied.',
    'Check whether GetGroup follows for one group with a telling name.',
    'Compare the caller and its address with the past weeks.',
  ],
  related: ['iam:GetGroup', 'iam:ListGroupsForUser', 'iam:ListUsers', 'iam:ListAttachedGroupPolicies', 'iam:AddUserToGroup'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_groups.html',
  ],
});
