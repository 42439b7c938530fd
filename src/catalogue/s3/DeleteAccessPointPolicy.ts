import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { s3AccessPoint } from '../words/s3-target.ts';

export const DeleteAccessPointPolicy = defineEvent({
  source: 's3.amazonaws.com',
  name: 'DeleteAccessPointPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete the policy of an S3 access point',
  does: 'Removes the policy of one S3 access point as a whole, denials included. The access point stays; principals of the account that owns it may still use it as far as their IAM policies let them.',
  doesNot: [
    'It does not delete the access point, the bucket or any object.',
    'It does not change the bucket policy or other access points.',
    'It does not show what the policy said, so the event alone does not tell whether access shrank or a protection fell.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code that drops the policy. Recorded in the Region of the access point.',
  reading: {
    target: '`name` is the access point; the host name in the request begins with the id of its account. The response is empty.',
    parameters: { name: 'Access point that loses its policy.' },
  },
  target: s3AccessPoint,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `the policy of ${callIt(s3AccessPoint(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A protection is gone: denials in the policy no longer apply. In that case the call weakens rather than restricts.',
      when: 'The policy held Deny statements.',
    },
    {
      risk: 'Another account or an application loses its access.',
      when: 'It came in by this policy.',
    },
  ],
  benign: ['Access for a partner account or an application is withdrawn.', 'An access point is taken down.'],
  verify: [
    'Find the last PutAccessPointPolicy for this access point: that is what was removed.',
    'Ask who used the access point, and look for denied requests since.',
  ],
  related: ['s3:PutAccessPointPolicy', 's3:DeleteAccessPoint', 's3:DeleteBucketPolicy'],
  remediations: ['contain-principal'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_DeleteAccessPointPolicy.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points.html',
  ],
});
