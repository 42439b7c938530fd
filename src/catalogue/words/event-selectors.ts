import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter, response } from '../../events/fields.ts';
import { asArray, asBoolean, asObject, asString, type Json, type JsonObject } from '../../kernel/json.ts';
import { shortList } from './short-list.ts';

/** What the selectors miss: `all`, or in words the events that are left out (`those of kms.amazonaws.com`); empty when none are. */
type Gap = 'all' | readonly string[];

/** What event selectors leave out of the management events that read and of those that write. */
export interface ManagementGaps {
  reads: Gap;
  writes: Gap;
}

interface Slice {
  reads: boolean;
  writes: boolean;
  /** Event sources left out. */
  without: string[];
  /** Fields by which advanced selectors take only some events. */
  conditions: string[];
}

/**
 * An event is recorded when any selector matches it, so the gaps are those of all selectors together. Undefined when
 * the event shows no selectors.
 */
export function managementGaps(event: CloudTrailEvent): ManagementGaps | undefined {
  const basic = selectors(event, 'eventSelectors');
  const advanced = selectors(event, 'advancedEventSelectors');
  if (basic.length + advanced.length === 0) return undefined;
  const slices = [...basic.map(basicSlice), ...advanced.map(advancedSlice)].filter((slice) => slice !== undefined);
  return { reads: gap(slices.filter((slice) => slice.reads)), writes: gap(slices.filter((slice) => slice.writes)) };
}

/** Whether every management event stays recorded. */
export function recordsAllManagement(gaps: ManagementGaps): boolean {
  return gaps.reads !== 'all' && gaps.writes !== 'all' && gaps.reads.length + gaps.writes.length === 0;
}

/** `every management event`, or what is left out: `no management event`, `management events except those of kms…`. */
export function managementInWords({ reads, writes }: ManagementGaps): string {
  if (reads === 'all' && writes === 'all') return 'no management event';
  const left = [...new Set([reads, writes].flatMap((side) => (side === 'all' ? [] : side)))];
  const except = left.length === 0 ? '' : ` except ${shortList(left)}`;
  if (reads === 'all') return `only management events that write${except}`;
  if (writes === 'all') return `only management events that read${except}`;
  return `${left.length === 0 ? 'every management event' : 'management events'}${except}`;
}

/** Values of `eventCategory` in advanced selectors: `Management`, `Data`, `ConfigurationItem`… */
export function categories(event: CloudTrailEvent): string[] {
  const found = selectors(event, 'advancedEventSelectors').flatMap((selector) =>
    fields(selector).flatMap((field) => (field.field === 'eventCategory' ? texts(field.equals) : [])),
  );
  return [...new Set(found)];
}

function gap(slices: readonly Slice[]): Gap {
  const [first] = slices;
  if (first === undefined) return 'all';
  const plain = slices.filter((slice) => slice.conditions.length === 0);
  const [least, ...others] = plain;
  if (least === undefined) return first.conditions;
  return least.without.filter((source) => others.every((other) => other.without.includes(source))).map((source) => `those of ${source}`);
}

function basicSlice(selector: JsonObject): Slice | undefined {
  if (asBoolean(selector.includeManagementEvents) === false) return undefined;
  const kind = asString(selector.readWriteType) ?? 'All';
  return {
    reads: kind !== 'WriteOnly',
    writes: kind !== 'ReadOnly',
    without: texts(selector.excludeManagementEventSources),
    conditions: [],
  };
}

function advancedSlice(selector: JsonObject): Slice | undefined {
  const slice: Slice = { reads: true, writes: true, without: [], conditions: [] };
  let management = false;
  for (const field of fields(selector)) {
    if (field.field === 'eventCategory') management = texts(field.equals).includes('Management');
    else if (field.field === 'readOnly') {
      slice.reads = texts(field.equals).includes('true');
      slice.writes = texts(field.equals).includes('false');
    } else if (field.field === 'eventSource' && texts(field.equals).length === 0 && texts(field.notEquals).length > 0)
      slice.without.push(...texts(field.notEquals));
    else slice.conditions.push(`those that a condition on ${asString(field.field) ?? 'another field'} leaves out`);
  }
  return management ? slice : undefined;
}

/** Selectors as the request gives them, or as the response repeats them. */
function selectors(event: CloudTrailEvent, name: string): JsonObject[] {
  const asked = objects(parameter(event, name));
  return asked.length > 0 ? asked : objects(response(event, name));
}

function fields(selector: JsonObject): JsonObject[] {
  return objects(selector.fieldSelectors);
}

function objects(value: Json | undefined): JsonObject[] {
  return asArray(value)
    .map((item) => asObject(item))
    .filter((item) => item !== undefined);
}

function texts(value: Json | undefined): string[] {
  return asArray(value).filter((item): item is string => typeof item === 'string');
}
