import { asBoolean, asObject, asString, type Json, type JsonObject } from '../kernel/json.ts';

/** What a trail records: basic selectors or advanced ones, as GetEventSelectors answers them. */
export type TrailSelectors = { basic: JsonObject[] } | { advanced: JsonObject[] };

/** What CloudTrail takes for a trail that got no selectors: every management event, and nothing else. */
export const defaultSelectors: TrailSelectors = { basic: [basicSelector({})] };

/**
 * The selectors of a trail in one form, so that equal ones are equal as JSON: names as the API writes them, whether the
 * lists come from it or from a record (`readWriteType`), defaults spelt out, members in one order. Undefined where the
 * lists tell nothing, or contradict each other.
 */
export function trailSelectors(basic: Json | undefined, advanced: Json | undefined): TrailSelectors | undefined {
  const [basics, advanceds] = [objects(basic), objects(advanced)];
  if (basics === undefined || advanceds === undefined || basics.length > 0 === advanceds.length > 0) return undefined;
  return basics.length > 0 ? { basic: basics.map(basicSelector) } : { advanced: advanceds.map(advancedSelector) };
}

function basicSelector(selector: JsonObject): JsonObject {
  const { ReadWriteType, IncludeManagementEvents, DataResources, ExcludeManagementEventSources, ...others } = selector;
  return {
    ReadWriteType: asString(ReadWriteType) ?? 'All',
    IncludeManagementEvents: asBoolean(IncludeManagementEvents) ?? true,
    DataResources: (objects(DataResources) ?? []).map(({ Type, Values, ...rest }) => ({ ...given({ Type, Values }), ...rest })),
    ExcludeManagementEventSources: ExcludeManagementEventSources ?? [],
    ...others,
  };
}

function advancedSelector({ Name, FieldSelectors, ...others }: JsonObject): JsonObject {
  const fields = (objects(FieldSelectors) ?? []).map((field) => {
    const { Field, Equals, StartsWith, EndsWith, NotEquals, NotStartsWith, NotEndsWith, ...rest } = field;
    return { ...given({ Field, Equals, StartsWith, EndsWith, NotEquals, NotStartsWith, NotEndsWith }), ...rest };
  });
  return { ...given({ Name }), FieldSelectors: fields, ...others };
}

/** The members that say something: an empty list of conditions and an empty name are none. */
function given(members: JsonObject): JsonObject {
  const says = (value: Json | undefined) =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length);
  return Object.fromEntries(Object.entries(members).filter(([, value]) => says(value)));
}

/** The objects of a list, with names as the API writes them; none when there is no list, undefined when it holds anything else. */
function objects(list: Json | undefined): JsonObject[] | undefined {
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) return undefined;
  const found = list.map((item) => asObject(raised(item)));
  return found.every((item) => item !== undefined) ? found : undefined;
}

function raised(value: Json): Json {
  if (Array.isArray(value)) return value.map(raised);
  const object = asObject(value);
  if (object === undefined) return value;
  return Object.fromEntries(
    Object.entries(object).map(([key, inner]) => [`${key.charAt(0).toUpperCase()}${key.slice(1)}`, raised(inner ?? null)]),
  );
}
