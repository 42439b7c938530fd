import { defineEvent } from '../entry.ts';
import { unlessAboutSelf, unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { inlinePolicyRead } from '../words/read-target.ts';
import { isSelf } from '../words/self.ts';
import { userTarget } from '../words/targets.ts';

export const GetUserPolicy = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetUserPolicy',
  kind: 'read',
  access: 'read',
  title: 'Read an inline policy of a user',
  does: 'Returns the document of one inline policy of one user, URL-encoded.',
  doesNot: [
    'It covers neither attached managed policies nor what the user gets through groups.',
    'It changes nothing and needs no access to what the policy names.',
  ],
  appears:
    'The console calls it on the user page, Terraform (`aws_iam_user_policy`) on every plan, scanners for each name that ListUserPolicies returns, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user and `policyName` the inline policy. The document is not in the event.',
    parameters: {
      userName: 'User that holds the policy.',
      policyName: 'Name of the inline policy.',
    },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: inlinePolicyRead(event, userTarget(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The holder of a stolen key learns what it allows without trying, and so without denied calls.',
      when: 'The caller reads its own policy from a new address or with a new tool.',
      holds: (event) => (isSelf(event, userTarget(event)) === false ? false : unlessHarmless(event)),
    },
    {
      risk: 'The caller compares users to find the one worth taking over.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, userTarget(event)),
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A person or a scanner reviews what is granted to single users.', 'Terraform refreshes its state.'],
  verify: [
    'Check whether this principal normally reads IAM.',
    'See which resources of the document the caller then touched.',
    'Look for PutUserPolicy or CreateAccessKey on the same user.',
  ],
  related: ['iam:ListUserPolicies', 'iam:PutUserPolicy', 'iam:DeleteUserPolicy', 'iam:ListAttachedUserPolicies', 'iam:ListGroupsForUser'],
  remediations: [],
  attack: ['T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  ],
});
