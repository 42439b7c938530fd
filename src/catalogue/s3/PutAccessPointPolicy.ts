import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import type { Json } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { directionOfResourcePolicy, opensToForeignAccount, opensToPublic, resourcePolicyInWords } from '../words/resource-policy.ts';
import { s3AccessPoint } from '../words/s3-target.ts';

export const PutAccessPointPolicy = defineEvent({
  source: 's3.amazonaws.com',
  name: 'PutAccessPointPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set the policy of an S3 access point',
  does: 'Sets the policy of one S3 access point, in place of the earlier one as a whole: who may reach the objects of the bucket behind it through this access point.',
  doesNot: [
    'It does not let another account in by itself: the bucket policy must allow the request too, which it often does by delegating to access points.',
    'It does not change the bucket policy or other access points of the bucket.',
    'It does not show the earlier policy.',
    'It does not lift Block Public Access of the access point, the bucket or the account.',
  ],
  appears: 'From the console (Access points), the CLI, an SDK or infrastructure code. Recorded in the Region of the access point.',
  reading: {
    target: '`name` is the access point; the host name in the request begins with the id of its account.',
    parameters: {
      name: 'Access point whose policy is set.',
      policy: 'The whole new policy, where the record holds it at this place.',
      PutAccessPointPolicyRequest: 'The body of the request, with the policy under `Policy`, where the record holds it so.',
    },
  },
  target: s3AccessPoint,
  phrase: (event) => ({
    did: 'gave',
    todo: 'give',
    what: `${callIt(s3AccessPoint(event))} a new policy${resourcePolicyInWords(event, policy(event))}`,
  }),
  direction: (event) => directionOfResourcePolicy(policy(event)),
  risks: [
    {
      risk: 'Everyone can reach the objects through the access point.',
      when: 'The policy allows the principal `*` without a condition that tells callers apart, the bucket policy delegates to access points, and Block Public Access does not stop it.',
      holds: (event) => (opensToPublic(event, policy(event)) === false ? false : undefined),
    },
    {
      risk: 'Another account reads or writes the objects, while the bucket policy looks harmless.',
      when: 'The policy allows a principal of an account that you do not own, and the bucket policy delegates to access points.',
      holds: (event) => (opensToForeignAccount(event, policy(event)) === false ? false : undefined),
    },
  ],
  benign: [
    'An application or a partner account gets an access point of its own for shared data.',
    'Infrastructure code applies a reviewed policy.',
  ],
  verify: [
    'Read principals, actions and conditions, and compare the accounts with your own.',
    'Read the policy of the bucket behind the access point: does it delegate to access points?',
    'Look for GetObject through the access point by new principals, where data events are recorded.',
  ],
  related: ['s3:DeleteAccessPointPolicy', 's3:CreateAccessPoint', 's3:PutBucketPolicy'],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1530'],
  references: [
    'https://docs.aws.amazon.com/AmazonS3/latest/API/API_control_PutAccessPointPolicy.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points.html',
  ],
});

/** S3 Control logs the body of the request under its own name; the policy inside may be text or an object. */
function policy(event: CloudTrailEvent): Json | undefined {
  return parameter(event, 'PutAccessPointPolicyRequest', 'Policy') ?? parameter(event, 'policy') ?? parameter(event, 'Policy');
}
