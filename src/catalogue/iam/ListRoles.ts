import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { underPath } from '../words/read-target.ts';
import { accountTarget } from '../words/targets.ts';

export const ListRoles = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListRoles',
  kind: 'read',
  access: 'list',
  title: 'List the roles of the account with their trust policies',
  does: 'Returns all roles, or those under a path: name, path, unique id, ARN, creation date, description, longest session duration and the full trust policy of each.',
  doesNot: [
    'It returns no tags, no permissions boundary and no last use: GetRole does, for one role.',
    'It shows no permission of a role.',
    'It assumes nothing.',
  ],
  appears:
    'The console calls it wherever a role can be chosen (Lambda, ECS, CloudFormation and many more), scanners at every run, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The roles are not in the event.',
    parameters: {
      pathPrefix: 'Path prefix that limits the list, such as `/aws-service-role/`; absent means all.',
      maxItems: 'Most roles wanted in one answer; 1 suggests that the caller only tried whether the call is allowed.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the roles of ${callIt(accountTarget(event))}${underPath(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'All trust policies at once show which roles the caller can assume, which trust other accounts or CI systems, and which conditions are missing.',
      when: 'AWS answered the call, and the caller is neither a console session nor a known tool.',
      holds: unlessHarmless,
    },
    {
      risk: 'Role names and paths give away which AWS services, vendors and security tools the account uses.',
      when: 'AWS answered the call, and the caller is new to this account.',
      holds: unlessHarmless,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A person picks a role in some console; the list comes in several pages.', 'A scanner or an inventory job runs.'],
  verify: [
    'Look for AssumeRole on several roles in a row afterwards, denied ones included.',
    'Count the different IAM lists by this caller in the same ten minutes.',
    'Compare the caller, address and user agent with the past weeks.',
  ],
  related: ['iam:GetRole', 'iam:ListAttachedRolePolicies', 'iam:ListUsers', 'iam:GetAccountAuthorizationDetails', 'sts:AssumeRole'],
  remediations: [],
  attack: ['T1087.004', 'T1069.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html',
  ],
});
