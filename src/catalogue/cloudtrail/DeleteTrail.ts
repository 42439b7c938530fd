import { deleteTrailHistory } from '../effects/trails.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { trailTarget } from '../words/cloudtrail-resource.ts';

export const DeleteTrail = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'DeleteTrail',
  kind: 'change',
  access: 'write',
  title: 'Delete a trail',
  does: 'Deletes a trail for good and ends its recording. A trail of all Regions stops in every Region with it; a trail of one Region stops in that Region only. Deleting an organisation trail takes it out of the member accounts too.',
  doesNot: [
    'It does not delete log files, the bucket or the CloudWatch log group. Those would be calls of their own.',
    'It does not touch Event history: management events of the last 90 days can still be looked up, this call among them.',
    'It does not stop other trails or event data stores, even where they have the same name in another Region.',
  ],
  appears:
    'From the console, the CLI, an SDK, or infrastructure code that destroys a stack. It succeeds only in the home Region of the trail; the copies in other Regions (shadow trails) cannot be deleted by themselves.',
  reading: {
    target:
      '`name` is the trail, by its name or its ARN. The response is empty, so the settings that the trail had must come from elsewhere.',
    parameters: { name: 'Trail that is deleted, by name or ARN.' },
  },
  target: (event) => trailTarget(event),
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(trailTarget(event)) }),
  direction: 'weakens',
  risks: [
    {
      risk: 'From now on nothing keeps a lasting record of the account, and an attacker acts with only Event history as a witness.',
      when: 'No other trail or event data store records the management events of this account.',
    },
    {
      risk: 'Alarms, a SIEM and detectors that read the delivery of this trail stop getting events without an error.',
      when: 'Something reads the bucket, the log group or the SNS topic of this trail.',
    },
    {
      risk: 'All accounts of the organisation lose the trail.',
      when: 'The trail is an organisation trail and the call was made in the management account or by a delegated administrator.',
    },
  ],
  benign: [
    'A superseded trail is retired after the organisation trail has taken over, announced beforehand.',
    'A test stack or a training account is torn down.',
  ],
  verify: [
    'List what is left: describe-trails with shadow trails in every Region, get-trail-status and event data stores.',
    'Read what the actor did in the hour before and after, from Event history or another trail.',
    'Check that the bucket and its log files are still there, and that no S3 call removed them.',
    'Ask for the change record that wanted the trail gone.',
  ],
  related: [
    'cloudtrail:StopLogging',
    'cloudtrail:UpdateTrail',
    'cloudtrail:CreateTrail',
    'cloudtrail:DeleteEventDataStore',
    's3:PutBucketPolicy',
  ],
  remediations: ['create-trail', 'start-logging', 'contain-principal'],
  attack: ['T1562.008'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DeleteTrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html',
  ],
  history: deleteTrailHistory(),
});
