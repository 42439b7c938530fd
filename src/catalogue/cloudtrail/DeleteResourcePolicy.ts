import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { cloudTrailResource } from '../words/cloudtrail-resource.ts';

export const DeleteResourcePolicy = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'DeleteResourcePolicy',
  kind: 'change',
  access: 'write',
  title: 'Delete the resource policy of an event data store, dashboard or channel',
  does: 'Removes the resource-based policy of a CloudTrail Lake event data store, dashboard or channel as a whole. Principals that had access only by it lose that access; access by identity policies in the same account stays.',
  doesNot: [
    'It does not delete the resource or any event.',
    'It does not concern trails or the bucket policy of a trail.',
    'It does not show what the policy said.',
  ],
  appears: 'From the console, the CLI, an SDK, or infrastructure code that drops the policy.',
  reading: {
    target: '`resourceArn` says by its middle part whether it is an event data store, a dashboard or a channel. The response is empty.',
    parameters: { resourceArn: 'ARN of the resource that loses its policy.' },
  },
  target: (event) => cloudTrailResource(event, 'resourceArn'),
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: `the resource policy of ${callIt(cloudTrailResource(event, 'resourceArn'))}`,
  }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Events from outside no longer come in, because a partner or an application may no longer put them into the channel.',
      when: 'The resource is a channel and its source depended on the policy.',
      holds: (event) => {
        const { kind, name } = cloudTrailResource(event, 'resourceArn');
        return name !== '' && kind !== 'channel' ? false : undefined;
      },
    },
    {
      risk: 'A security account can no longer query the store.',
      when: 'It reached the store of another account by this policy.',
    },
    {
      risk: 'A denial that protected the resource is gone with the policy, which the event does not show.',
      when: 'The policy held Deny statements.',
    },
  ],
  benign: ['A partner integration has ended.', 'Access for another account is withdrawn.'],
  verify: [
    'Find the last PutResourcePolicy on the same ARN: its `resourcePolicy` is what was removed.',
    'Ask who depended on the access, and look for denied calls by them since.',
  ],
  related: ['cloudtrail:PutResourcePolicy', 'cloudtrail:UpdateEventDataStore', 'cloudtrail:StopEventDataStoreIngestion'],
  remediations: ['contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteResourcePolicy.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security_iam_resource-based-policy-examples.html',
  ],
});
