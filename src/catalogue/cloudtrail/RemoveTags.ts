import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { cloudTrailResource } from '../words/cloudtrail-resource.ts';
import { tagsListInWords } from '../words/cloudtrail-tags.ts';

export const RemoveTags = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'RemoveTags',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from a trail, event data store, dashboard or channel',
  does: 'Removes the named tags from one CloudTrail resource. Other tags stay.',
  doesNot: [
    'It does not change what is recorded, where it goes, or whether the resource is running.',
    'It does not take tags off the S3 bucket or the log files of a trail.',
  ],
  appears: 'From the console, the CLI (`aws cloudtrail remove-tags`), an SDK or infrastructure code whose tags changed.',
  reading: {
    target:
      '`resourceId` is the ARN of the resource; its middle part says whether it is a trail, an event data store, a dashboard or a channel.',
    parameters: {
      resourceId: 'ARN of the resource that loses the tags.',
      tagsList: 'The tags, each with `key` and, where the caller gave it, `value`.',
    },
  },
  target: (event) => cloudTrailResource(event, 'resourceId'),
  phrase: (event) => ({
    did: 'removed',
    todo: 'remove',
    what: `${tagsListInWords(event)} from ${callIt(cloudTrailResource(event, 'resourceId'))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A protection by tag falls away, such as a denial of DeleteEventDataStore for everything that is tagged as protected.',
      when: 'A policy or service control policy has an `aws:ResourceTag` condition on one of these keys.',
    },
    {
      risk: 'Automation forgets the resource, and checks that go by tag no longer cover it.',
      when: 'Scripts, inventories or compliance rules select CloudTrail resources by tag.',
    },
  ],
  benign: ['Old tag keys are cleaned up across the account.', 'Infrastructure code no longer lists the tag.'],
  verify: [
    'Search policies and service control policies for `aws:ResourceTag` conditions on the keys that were removed.',
    'Look for DeleteTrail, DeleteEventDataStore or UpdateEventDataStore by the same actor soon after.',
  ],
  related: ['cloudtrail:AddTags', 'cloudtrail:DeleteTrail', 'cloudtrail:DeleteEventDataStore'],
  remediations: ['restore-tags'],
  attack: [],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_RemoveTags.html'],
});
