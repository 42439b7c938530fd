import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessAboutSelf, unlessHarmless } from '../words/denied-read.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const ListUserPolicies = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListUserPolicies',
  kind: 'read',
  access: 'list',
  title: 'List the names of the inline policies of a user',
  does: 'Returns the names of the inline policies that are embedded in one user.',
  doesNot: [
    'It returns names only: GetUserPolicy returns the document.',
    'It lists neither attached managed policies nor what comes through groups, so an empty list does not mean no access.',
  ],
  appears:
    'The console calls it on the user page, Terraform where it manages the inline policies of a user exclusively, scanners for every user, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user. The names are not in the event.',
    parameters: {
      userName: 'Name of the user.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the inline policies of ${callIt(userTarget(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The holder of a stolen key looks up what it may do.',
      when: 'AWS answered the caller about itself, and the address or tool is new.',
      holds: (event) => (isSelf(event, userTarget(event)) === false ? false : unlessHarmless(event)),
    },
    {
      risk: 'The caller goes through other users to find access worth taking over.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, userTarget(event)),
    },
    { risk: 'The unknown name fits someone who guesses user names.', when: 'AWS answered that no such user exists.', holds: foundNothing },
  ],
  benign: ['A scanner looks for inline policies on users.', 'Someone opened the user in the console.'],
  verify: [
    'See whether GetUserPolicy, ListAttachedUserPolicies and ListGroupsForUser for the same user stand beside it.',
    'Look for PutUserPolicy or CreateAccessKey on that user.',
    'Compare the address and user agent with the usual ones of the caller.',
  ],
  related: ['iam:GetUserPolicy', 'iam:PutUserPolicy', 'iam:DeleteUserPolicy', 'iam:ListAttachedUserPolicies', 'iam:ListGroupsForUser'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
