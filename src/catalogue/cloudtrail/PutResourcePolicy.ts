import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { readPolicyDocument } from '../../kernel/policy-document.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { cloudTrailResource } from '../words/cloudtrail-resource.ts';
import { directionOfDocument, documentInWords } from '../words/document.ts';

export const PutResourcePolicy = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'PutResourcePolicy',
  kind: 'change',
  access: 'write',
  title: 'Set the resource policy of an event data store, dashboard or channel',
  does: 'Attaches a resource-based policy to a CloudTrail Lake event data store, dashboard or channel. It says which principals, other accounts included, may query the store, use the dashboard, or send events into the channel.',
  doesNot: [
    'It does not concern trails: a trail has no resource policy, and who reads its log files is decided by the bucket policy.',
    'It does not show the policy that was there before.',
    'It does not override a denial elsewhere, such as one in a service control policy.',
  ],
  appears:
    'From the console when an integration, a shared store or a scheduled dashboard is set up, from the CLI, an SDK or infrastructure code. A delegated administrator of the organisation gets its share by a separate policy that AWS makes, shown as `delegatedAdminResourcePolicy` in the response.',
  reading: {
    target: '`resourceArn` says by its middle part whether it is an event data store, a dashboard or a channel.',
    parameters: {
      resourceArn: 'ARN of the resource that gets the policy.',
      resourcePolicy:
        'The policy as a JSON string: principals, actions such as `cloudtrail:StartQuery` or `cloudtrail-data:PutAuditEvents`, conditions.',
    },
  },
  target: (event) => cloudTrailResource(event, 'resourceArn'),
  phrase: (event) => ({
    did: 'set',
    todo: 'set',
    what: `the resource policy of ${callIt(cloudTrailResource(event, 'resourceArn'))}${documentInWords(event, 'resourcePolicy')}`,
  }),
  direction: (event) => directionOfDocument(event, 'resourcePolicy'),
  risks: [
    {
      risk: 'Anyone with an AWS account can search the activity record, or send made-up events into the channel.',
      when: 'The policy allows the principal `*` without a condition.',
      holds: opensToEveryone,
    },
    {
      risk: 'A foreign account reads the record of what happens here, and learns names, keys and habits.',
      when: 'The policy of an event data store allows principals of an account that you do not own.',
    },
    {
      risk: 'False events from outside are mixed into the record.',
      when: 'The policy of a channel allows a source that you do not trust to put audit events.',
    },
  ],
  benign: [
    'A security account is allowed to query the store of a workload account.',
    'An integration with a partner is set up, whose account AWS names in its documentation.',
  ],
  verify: [
    'Read the principals and the conditions in `resourcePolicy`, and compare the accounts with your own.',
    'Compare with get-resource-policy of an earlier time or with infrastructure code.',
    'Look for StartQuery and GetQueryResults by the principals that gained access.',
  ],
  related: ['cloudtrail:DeleteResourcePolicy', 'cloudtrail:CreateEventDataStore', 'cloudtrail:UpdateEventDataStore'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutResourcePolicy.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security_iam_resource-based-policy-examples.html',
  ],
});

function opensToEveryone(event: CloudTrailEvent): boolean | undefined {
  const reading = readPolicyDocument(parameter(event, 'resourcePolicy'));
  if (reading.kind === 'unreadable') return undefined;
  return reading.statements.some(
    ({ effect, principals, condition }) => effect === 'Allow' && principals.AWS?.includes('*') === true && condition === undefined,
  );
}
