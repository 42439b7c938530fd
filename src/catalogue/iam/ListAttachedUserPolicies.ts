import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessAboutSelf, unlessHarmless } from '../words/denied-read.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const ListAttachedUserPolicies = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListAttachedUserPolicies',
  kind: 'read',
  access: 'list',
  title: 'List the managed policies that are attached to a user',
  does: 'Returns the name and ARN of each managed policy, AWS managed or customer managed, that is attached to one user.',
  doesNot: [
    'It lists neither inline policies nor those that reach the user through groups, so an empty list does not mean no access.',
    'It returns names and ARNs, no document.',
  ],
  appears:
    'Callers are the console on the user page, Terraform for `aws_iam_user_policy_attachment` and scanners for every user; the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user. The policies are not in the event.',
    parameters: {
      userName: 'Name of the user.',
      pathPrefix: 'Only policies under this path; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the managed policies attached to ${callIt(userTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The holder of a stolen key reads what it is worth: the names of AWS managed policies say it without a document.',
      when: 'AWS answered the caller about itself, and the address or tool is new.',
      holds: (event) => (isSelf(event, userTarget(event)) === false ? false : unlessHarmless(event)),
    },
    {
      risk: 'The caller looks for the user with the widest access, to make a key for it or to reset its password.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, userTarget(event)),
    },
    { risk: 'The unknown name fits someone who guesses user names.', when: 'AWS answered that no such user exists.', holds: foundNothing },
  ],
  benign: [
    'A scanner looks for users that hold policies directly.',
    'Someone opened the user in the console, which lists groups, inline policies and keys in the same second.',
  ],
  verify: [
    'Compare the address and user agent with the usual ones of the caller.',
    'Look for ListUserPolicies and ListGroupsForUser on the same user: together they show every policy that reaches the user.',
    'Look for CreateAccessKey, UpdateLoginProfile or AttachUserPolicy on this user afterwards.',
  ],
  related: ['iam:AttachUserPolicy', 'iam:DetachUserPolicy', 'iam:ListUserPolicies', 'iam:ListGroupsForUser', 'iam:GetUser'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
