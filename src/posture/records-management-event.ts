import type { TrailSelectors } from '../account/trail-selectors.ts';
import { asArray, asBoolean, asObject, asString, type JsonObject } from '../kernel/json.ts';
import { fitsReadWriteType, meetsCondition } from './selector-conditions.ts';

/** A management event as selectors see it. */
export interface ManagementCall {
  /** `iam.amazonaws.com`. */
  source: string;
  readOnly: boolean;
}

/**
 * Whether a trail with these selectors records a management event. A selector with a condition on anything but the
 * service and the kind of call counts as one that does not: it records some of the events only.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedEventSelector.html
 */
export function recordsManagementEvent(selectors: TrailSelectors, call: ManagementCall): boolean {
  return 'basic' in selectors
    ? selectors.basic.some((selector) => basicRecords(selector, call))
    : selectors.advanced.some((selector) => advancedRecords(selector, call));
}

function basicRecords(selector: JsonObject, { source, readOnly }: ManagementCall): boolean {
  return (
    (asBoolean(selector.IncludeManagementEvents) ?? true) &&
    fitsReadWriteType(selector, readOnly) &&
    !asArray(selector.ExcludeManagementEventSources).includes(source)
  );
}

function advancedRecords(selector: JsonObject, { source, readOnly }: ManagementCall): boolean {
  const values = new Map([
    ['eventCategory', 'Management'],
    ['readOnly', String(readOnly)],
    ['eventSource', source],
  ]);
  const conditions = asArray(selector.FieldSelectors).map((condition) => asObject(condition) ?? {});
  return (
    conditions.some(({ Field }) => Field === 'eventCategory') &&
    conditions.every((condition) => {
      const value = values.get(asString(condition.Field) ?? '');
      return value !== undefined && meetsCondition(condition, value);
    })
  );
}
