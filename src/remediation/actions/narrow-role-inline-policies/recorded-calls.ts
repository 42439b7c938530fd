import type { AccountState } from '../../../account/state.ts';
import type { Trail } from '../../../account/surroundings.ts';
import { prefixOf } from '../../../catalogue/action-data.ts';
import { asArray, asString, isJsonObject, type JsonObject } from '../../../kernel/json.ts';

/** What the trails of an account leave out of the management events that they record. */
export interface RecordedCalls {
  /** Whether calls that only read are recorded. */
  reads: boolean;
  /** Prefixes of services that every trail leaves out: `kms`, `rds-data`. */
  without: ReadonlySet<string>;
  /** Whether some trail records every region; undefined where that is not known. */
  everyRegion: boolean | undefined;
}

/**
 * What the trails that are logging record between them. An account without a trail has the event history of CloudTrail,
 * which leaves nothing out; what is not known of a trail counts as left out.
 */
export function recordedCalls({ trails }: AccountState): RecordedCalls {
  const logging = [...trails.by.values()].filter((trail) => !(trail.logging.kind === 'known' && !trail.logging.value));
  if (logging.length === 0) return { reads: true, without: new Set(), everyRegion: undefined };
  const seen = logging.flatMap(recordedBy);
  const readers = seen.filter(({ reads }) => reads);
  const [first, ...rest] = (readers.length > 0 ? readers : seen).map(({ without }) => without);
  const everywhere = logging.map(({ multiRegion }) => (multiRegion.kind === 'known' ? multiRegion.value : undefined));
  return {
    reads: readers.length > 0,
    without: new Set([...(first ?? [])].filter((prefix) => rest.every((other) => other.has(prefix)))),
    everyRegion: everywhere.includes(true) ? true : everywhere.includes(undefined) ? undefined : false,
  };
}

interface Recorded {
  reads: boolean;
  without: ReadonlySet<string>;
}

function recordedBy({ selectors }: Trail): Recorded[] {
  if (selectors.kind !== 'known') return [];
  const { value } = selectors;
  if ('basic' in value)
    return value.basic
      .filter(({ IncludeManagementEvents, ReadWriteType }) => IncludeManagementEvents === true && ReadWriteType !== 'ReadOnly')
      .map((selector) => ({ reads: selector.ReadWriteType === 'All', without: prefixes(selector.ExcludeManagementEventSources) }));
  return value.advanced.flatMap(({ FieldSelectors }) => {
    const fields = asArray(FieldSelectors).filter(isJsonObject);
    const field = (name: string): JsonObject | undefined => fields.find(({ Field }) => Field === name);
    if (!asArray(field('eventCategory')?.Equals).includes('Management')) return [];
    const readOnly = asArray(field('readOnly')?.Equals);
    if (readOnly.length > 0 && !readOnly.includes('false')) return [];
    // Other conditions leave out calls in ways that are not told apart here.
    const other = fields.some(({ Field }) => !['eventCategory', 'readOnly', 'eventSource'].includes(asString(Field) ?? ''));
    const source = field('eventSource');
    return other || source?.Equals !== undefined ? [] : [{ reads: readOnly.length === 0, without: prefixes(source?.NotEquals) }];
  });
}

function prefixes(sources: unknown): Set<string> {
  const named = asArray(sources).flatMap((source) => asString(source) ?? []);
  return new Set(named.map((source) => (source.startsWith('rdsdata.') ? 'rds-data' : prefixOf(source))));
}
