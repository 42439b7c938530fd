import type { TrailSelectors } from '../account/trail-selectors.ts';
import { asArray, asObject, asString, type JsonObject } from '../kernel/json.ts';
import { fitsReadWriteType, meetsCondition, operandsFor } from './selector-conditions.ts';

const everyBucket = /^arn:aws[a-z-]*:s3(?::::)?$/;

/**
 * Whether a trail with these selectors records calls about objects in all buckets, now and later. Buckets that may be left
 * out are those of the trails themselves: recording what is written there would go round in a circle.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function recordsS3Objects(selectors: TrailSelectors, readOnly: boolean, logBuckets: ReadonlySet<string>): boolean {
  return 'basic' in selectors
    ? selectors.basic.some((selector) => fitsReadWriteType(selector, readOnly) && namesEveryBucket(selector))
    : selectors.advanced.some((selector) => advancedRecords(selector, readOnly, logBuckets));
}

function namesEveryBucket({ DataResources }: JsonObject): boolean {
  return asArray(DataResources).some((resource) => {
    const { Type, Values } = asObject(resource) ?? {};
    return Type === 'AWS::S3::Object' && asArray(Values).some((value) => everyBucket.test(asString(value) ?? ''));
  });
}

function advancedRecords({ FieldSelectors }: JsonObject, readOnly: boolean, logBuckets: ReadonlySet<string>): boolean {
  const values = new Map([
    ['eventCategory', 'Data'],
    ['resources.type', 'AWS::S3::Object'],
    ['readOnly', String(readOnly)],
    ['eventSource', 's3.amazonaws.com'],
  ]);
  const conditions = asArray(FieldSelectors).map((condition) => asObject(condition) ?? {});
  const fields = conditions.map(({ Field }) => Field);
  return (
    fields.includes('eventCategory') &&
    fields.includes('resources.type') &&
    conditions.every((condition) => {
      if (condition.Field === 'resources.ARN') return leavesOutLogsAtMost(condition, logBuckets);
      const value = values.get(asString(condition.Field) ?? '');
      return value !== undefined && meetsCondition(condition, value);
    })
  );
}

function leavesOutLogsAtMost(condition: JsonObject, logBuckets: ReadonlySet<string>): boolean {
  const { StartsWith, NotEquals, NotStartsWith } = condition;
  const starts = asArray(StartsWith);
  const ruledOut = [...asArray(NotEquals), ...asArray(NotStartsWith)];
  const isOnlyThese = operandsFor([condition], 'resources.ARN').length === starts.length + ruledOut.length;
  const isEvery = starts.length === 0 || starts.some((start) => everyBucket.test(asString(start) ?? ''));
  const isOfLogs = (arn: string) => logBuckets.has(/^arn:[^:]*:s3:::([^/]+)\//.exec(arn)?.[1] ?? '');
  return isOnlyThese && isEvery && ruledOut.every((arn) => isOfLogs(asString(arn) ?? ''));
}
