import { defineCheck } from '../../check.ts';
import { s3DataEvents } from '../../s3-data-events.ts';

export const check = defineCheck({
  id: 'cloudtrail_s3_data_events_write',
  title: 'A trail records calls that write objects in every S3 bucket',
  severity: 'medium',
  severityReason: 'Objects that were changed or deleted leave no other trace, yet few accounts need the record of every bucket.',
  about:
    'Whether a trail that records all Regions, and is switched on, records data events that write objects in all buckets, those to come among them, by basic or advanced selectors. A list of buckets does not count, because which buckets there are is not known here. Buckets that receive log files of a trail may be left out. An advanced selector for calls that read, or for some names of calls only, does not count, nor does a trail that is stopped. A trail of the organisation counts, whoever owns it. Data events cost money.',
  why: 'Nobody can tell afterwards which objects were overwritten or deleted, and by whom.',
  needs: ['trails.multiRegion', 'trails.logging', 'trails.selectors', 'trails.bucket'],
  remediations: [],
  controls: { 'CIS 1.5': ['3.10'], 'CIS 3.0': ['3.8'], 'CIS 5.0': ['3.8'], 'CIS 7.0': ['4.8'] },
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html',
  ],
  inspect: ({ state }) => s3DataEvents(state, { readOnly: false }),
});
