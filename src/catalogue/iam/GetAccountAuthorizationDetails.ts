import type { CloudTrailEvent } from '../../events/event.ts';
import { listParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { shortList } from '../words/short-list.ts';
import { accountTarget } from '../words/targets.ts';

export const GetAccountAuthorizationDetails = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetAccountAuthorizationDetails',
  kind: 'read',
  access: 'read',
  title: 'Read every user, group, role and policy of the account at once',
  does: 'Returns a snapshot of all IAM permissions in the account: users with their groups, groups, roles with their trust policies, instance profiles and last use, and managed policies with their versions. Inline and managed policy documents, permissions boundaries and tags of users and roles come along.',
  doesNot: [
    'It returns no credential: no password, secret access key or MFA seed, and not even access key ids, MFA devices or which users have a console password.',
    'It covers neither resource policies, such as those of buckets and keys, nor service control policies.',
    'The answer comes in pages, so one read of a large account leaves several of these events.',
  ],
  appears:
    'Posture scanners and permission graph tools (Cloudsplaining, PMapper and others) start with it, and the service role of AWS Config may call it. A person seldom calls it by hand. Recorded in us-east-1.',
  reading: {
    target:
      'The call is about the whole account. The answer is not in the event, so assume that the caller holds everything that `filter` allows.',
    parameters: {
      filter: 'Kinds asked for: `User`, `Role`, `Group`, `LocalManagedPolicy`, `AWSManagedPolicy`; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'read',
    todo: 'read',
    what: `${kindsAsked(event)} of ${callIt(accountTarget(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'One answer holds the complete permission map, so every path to more access can be worked out offline, without further calls to notice.',
      when: 'AWS answered the call for every kind of entity, and the caller is not a known scanner.',
      holds: (event) => (listParameter(event, 'filter').length > 0 ? false : unlessHarmless(event)),
    },
    { risk: 'The denial fits someone who tries a stolen credential on all at once.', when: 'AWS denied the call.', holds: wasDenied },
    {
      risk: 'The read prepares a change: the caller picks a role to assume or a policy to rewrite from it.',
      when: 'The same caller assumes new roles or changes permissions in the hours after it.',
    },
  ],
  benign: [
    'A nightly posture scan or an inventory tool reads the account under its own role, at the same hour and from the same addresses.',
    'An auditor or a penetration test that was announced takes a snapshot.',
  ],
  verify: [
    'Compare the caller, address and user agent with the roles that your scanners use; this call by any other principal deserves an answer.',
    'List what the caller did in the next hours: AssumeRole, CreateAccessKey, policy changes.',
    'Look for denied reads by the same caller just before it.',
    'Check which policy gives the caller this permission, and whether it needs it.',
  ],
  related: ['iam:ListUsers', 'iam:ListRoles', 'iam:ListPolicies', 'iam:GetCredentialReport', 'iam:GetAccountSummary'],
  remediations: [],
  attack: ['T1087.004', 'T1069.003', 'T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access.html',
  ],
});

function kindsAsked(event: CloudTrailEvent): string {
  const kinds = listParameter(event, 'filter');
  return kinds.length === 0 ? 'all users, groups, roles and policies' : `the ${shortList(kinds)} details`;
}
