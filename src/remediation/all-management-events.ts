import type { TrailSelectors } from '../account/trail-selectors.ts';
import { asArray, asBoolean, asObject, type JsonObject } from '../kernel/json.ts';

export type AllManagementEvents =
  /** The selectors record every management event. */
  | { kind: 'complete' }
  /** The same selectors in the same form, with no more changed than that they do. */
  | { kind: 'selectors'; selectors: TrailSelectors }
  /** CloudTrail takes five basic selectors, and each is needed for the data events that it records. */
  | { kind: 'full' };

/** Basic selectors that CloudTrail takes for one trail. */
const most = 5;

/**
 * Selectors that record all management events, those that read and those that write, of every service, beside whatever
 * data events these ones record. CloudTrail records what any one selector asks for.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html
 */
export function allManagementEvents(selectors: TrailSelectors): AllManagementEvents {
  return 'basic' in selectors ? basic(selectors.basic) : advanced(selectors.advanced);
}

function basic(list: JsonObject[]): AllManagementEvents {
  if (isWhole(list.map(basicReach))) return { kind: 'complete' };
  const open = list.map((one) =>
    asArray(one.ExcludeManagementEventSources).length === 0 ? one : { ...one, ExcludeManagementEventSources: [] },
  );
  if (isWhole(open.map(basicReach))) return { kind: 'selectors', selectors: { basic: open } };
  // Another ReadWriteType would change which data events a selector records, so one without any is taken.
  const free = open.findIndex(({ DataResources, ReadWriteType }) => asArray(DataResources).length === 0 || ReadWriteType === 'All');
  const whole = { ReadWriteType: 'All', IncludeManagementEvents: true };
  if (free >= 0)
    return { kind: 'selectors', selectors: { basic: open.map((one, index) => (index === free ? { ...one, ...whole } : one)) } };
  if (open.length >= most) return { kind: 'full' };
  return { kind: 'selectors', selectors: { basic: [...open, { ...whole, DataResources: [], ExcludeManagementEventSources: [] }] } };
}

function advanced(list: JsonObject[]): AllManagementEvents {
  if (isWhole(list.map(advancedReach))) return { kind: 'complete' };
  const narrow = list.findIndex((one) => conditionsOf(one).some(isManagement));
  if (narrow < 0)
    return {
      kind: 'selectors',
      selectors: {
        advanced: [...list, { Name: 'Management events', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }],
      },
    };
  const widened = list.map((one, index) => (index === narrow ? { ...one, FieldSelectors: conditionsOf(one).filter(isManagement) } : one));
  return { kind: 'selectors', selectors: { advanced: widened } };
}

/** Management events of every service that one selector records. */
interface Reach {
  reads: boolean;
  writes: boolean;
}

function isWhole(reaches: readonly Reach[]): boolean {
  return reaches.some(({ reads }) => reads) && reaches.some(({ writes }) => writes);
}

function basicReach({ ReadWriteType = 'All', IncludeManagementEvents, ExcludeManagementEventSources }: JsonObject): Reach {
  const isOn = (asBoolean(IncludeManagementEvents) ?? true) && asArray(ExcludeManagementEventSources).length === 0;
  const reaches = (type: string) => isOn && (ReadWriteType === 'All' || ReadWriteType === type);
  return { reads: reaches('ReadOnly'), writes: reaches('WriteOnly') };
}

function advancedReach(selector: JsonObject): Reach {
  const others = conditionsOf(selector).filter((condition) => !isManagement(condition));
  const isOn = others.length < conditionsOf(selector).length;
  const reaches = (readOnly: string) => isOn && others.every((condition) => isOnly(condition, 'readOnly', readOnly));
  return { reads: reaches('true'), writes: reaches('false') };
}

function conditionsOf({ FieldSelectors }: JsonObject): JsonObject[] {
  return asArray(FieldSelectors).map((condition) => asObject(condition) ?? {});
}

function isManagement(condition: JsonObject): boolean {
  return isOnly(condition, 'eventCategory', 'Management');
}

/** Whether a condition asks that a field equals one value, and nothing else. */
function isOnly({ Field, Equals, ...others }: JsonObject, field: string, value: string): boolean {
  const values = asArray(Equals);
  return Field === field && values.length === 1 && values[0] === value && Object.keys(others).length === 0;
}
