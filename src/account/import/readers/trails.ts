import { asArray, asObject, asString, type JsonObject } from '../../../kernel/json.ts';
import { entriesOf, listed } from '../entries.ts';
import type { Reader } from '../reader.ts';
import { isTruncated, owned, type Telling } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadTrail } from '../unread-entities.ts';
import { flagPart, textPart } from '../values.ts';

/** `aws cloudtrail describe-trails`, and get-trail: how a trail is set up. It shows the trails of one Region, and those of all Regions. */
export const trails: Reader = {
  source: 'cloudtrail:DescribeTrails',
  matches: (json) => Array.isArray(json.trailList) || asString(asObject(json.Trail)?.TrailARN) !== undefined,
  read: (json, into) => {
    const list = [...asArray(json.trailList), ...(json.Trail === undefined ? [] : [json.Trail])];
    const found = entriesOf(list, 'TrailARN');
    if (found.length < list.length) into.problem('unreadable', `${list.length - found.length} of ${list.length} trails have no TrailARN.`);
    for (const { name: arn, entity } of found) readTrail(arn, entity, into);
  },
};

/** `aws cloudtrail list-trails`: the trails of all Regions, by name. */
export const trailNames: Reader = {
  source: 'cloudtrail:ListTrails',
  matches: (json) => Array.isArray(json.Trails),
  read: (json, into) => {
    into.truncated = isTruncated(json);
    for (const { name: arn, entity } of listed(asArray(json.Trails), 'TrailARN', 'trails', into))
      into.tables.trails.push({ ...unreadTrail(arn), homeRegion: textPart(entity.HomeRegion, into, ofDescribe) });
  },
};

const ofDescribe = unread('cloudtrail:DescribeTrails');

function readTrail(arn: string, trail: JsonObject, into: Telling): void {
  // The trail of an organisation belongs to its management account, and is shown in every other.
  if (trail.IsOrganizationTrail === false) owned(into, arn);
  into.tables.trails.push({
    ...unreadTrail(arn),
    homeRegion: textPart(trail.HomeRegion, into, ofDescribe),
    multiRegion: flagPart(trail.IsMultiRegionTrail, into, ofDescribe),
    organisation: flagPart(trail.IsOrganizationTrail, into, ofDescribe),
    globalServiceEvents: flagPart(trail.IncludeGlobalServiceEvents, into, ofDescribe),
    validation: flagPart(trail.LogFileValidationEnabled, into, ofDescribe),
    // Left out by whatever is older than the setting; on is its documented default.
    recursive: flagPart(trail.RecursiveLogging ?? true, into, ofDescribe),
    bucket: textPart(trail.S3BucketName, into, 'absent'),
    prefix: textPart(trail.S3KeyPrefix, into, 'absent'),
    kmsKey: textPart(trail.KmsKeyId, into, 'absent'),
    logGroup: textPart(trail.CloudWatchLogsLogGroupArn, into, 'absent'),
    logRole: textPart(trail.CloudWatchLogsRoleArn, into, 'absent'),
    topic: textPart(trail.SnsTopicARN ?? trail.SnsTopicName, into, 'absent'),
  });
}
