import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { groupTarget } from '../words/targets.ts';

export const ListGroupPolicies = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListGroupPolicies',
  kind: 'read',
  access: 'list',
  title: 'List the names of the inline policies of a group',
  does: 'Returns the names of the inline policies that are embedded in one group.',
  doesNot: ['It returns names only: GetGroupPolicy returns the document.', 'It lists no managed policy: ListAttachedGroupPolicies does.'],
  appears:
    'The console calls it on the group page, Terraform where it manages the inline policies of a group exclusively, scanners for every group, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: '`groupName` is the group. The names are not in the event.',
    parameters: {
      groupName: 'Name of the group.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: groupTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the inline policies of ${callIt(groupTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'It is the step before reading what a group grants beyond its managed policies; inline policies escape many reviews.',
      when: 'AWS answered the call, and the caller does not manage groups.',
      holds: unlessHarmless,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A scanner looks for inline policies.', 'Someone opened the group in the console.'],
  verify: [
    'Look for GetGroupPolicy for the same group next, and for PutGroupPolicy or AddUserToGroup later.',
    'Count the different IAM lists by this caller within ten minutes.',
    'Check whether the caller, or its address, is new.',
  ],
  related: ['iam:GetGroupPolicy', 'iam:PutGroupPolicy', 'iam:ListAttachedGroupPolicies', 'iam:GetGroup'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
