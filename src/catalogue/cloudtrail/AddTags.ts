import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { cloudTrailResource } from '../words/cloudtrail-resource.ts';
import { tagsListInWords } from '../words/cloudtrail-tags.ts';

export const AddTags = defineEvent({
  source: 'cloudtrail.amazonaws.com',
  name: 'AddTags',
  kind: 'change',
  access: 'tagging',
  title: 'Tag a trail, event data store, dashboard or channel',
  does: 'Adds tags to one CloudTrail resource, at most 50 in all. A tag whose key is already there gets the new value; the old value is lost.',
  doesNot: [
    'It does not change what is recorded, where it goes, or whether the resource is running.',
    'It does not remove tags; RemoveTags does.',
    'It does not tag the S3 bucket or the log files of a trail.',
  ],
  appears:
    'From the console, the CLI (`aws cloudtrail add-tags`), an SDK or infrastructure code. Tags given at creation come inside CreateTrail or CreateEventDataStore instead.',
  reading: {
    target:
      '`resourceId` is the ARN of the resource; its middle part says whether it is a trail, an event data store, a dashboard or a channel.',
    parameters: {
      resourceId: 'ARN of the tagged resource.',
      tagsList: 'The tags, each with `key` and `value`. Values that were there before are not shown.',
    },
  },
  target: (event) => cloudTrailResource(event, 'resourceId'),
  phrase: (event) => ({
    did: 'put',
    todo: 'put',
    what: `${tagsListInWords(event)} on ${callIt(cloudTrailResource(event, 'resourceId'))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone gains or loses access to the resource, because policies look at its tags.',
      when: 'A policy allows or denies CloudTrail actions under an `aws:ResourceTag` condition that these tags touch.',
    },
    {
      risk: 'Automation treats the resource differently: a clean-up job that goes by tags may delete a trail.',
      when: 'Scripts, backup plans or Cloud Custodian rules select CloudTrail resources by tag.',
    },
  ],
  benign: ['Cost, owner or stage tags are rolled out over all resources.', 'Infrastructure code applies its default tags.'],
  verify: [
    'Search the policies for `aws:ResourceTag` conditions on the keys that were set.',
    'Look for DeleteTrail, DeleteEventDataStore or PutResourcePolicy by the same actor soon after.',
  ],
  related: ['cloudtrail:RemoveTags', 'cloudtrail:CreateTrail', 'cloudtrail:CreateEventDataStore'],
  remediations: ['restore-tags'],
  attack: [],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AddTags.html'],
});
