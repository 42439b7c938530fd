import type { TrailSelectors } from '../account/trail-selectors.ts';
import { asArray, asObject } from '../kernel/json.ts';
import { recordsManagementEvent } from './records-management-event.ts';
import { operandsFor } from './selector-conditions.ts';

/** What a trail with certain selectors leaves out of the management events. */
export interface ManagementEventGaps {
  /** Whether calls that read are recorded, but for those to the sources below. */
  read: boolean;
  /** Whether calls that write are. */
  write: boolean;
  /** Services that are left out by name, `kms.amazonaws.com`. */
  sources: string[];
}

/** A service that no selector names. */
const anyOther = '';

/** What these selectors leave out of the management events. */
export function managementEventGaps(selectors: TrailSelectors): ManagementEventGaps {
  const [read, write] = [true, false].map((readOnly) => recordsManagementEvent(selectors, { source: anyOther, readOnly }));
  const records = (source: string) => [true, false].every((readOnly) => recordsManagementEvent(selectors, { source, readOnly }));
  const sources = [...new Set(namedSources(selectors))].filter((source) => !records(source)).sort();
  return { read: read === true, write: write === true, sources };
}

function namedSources(selectors: TrailSelectors): string[] {
  if ('basic' in selectors)
    return selectors.basic.flatMap((selector) =>
      asArray(selector.ExcludeManagementEventSources).filter((source) => typeof source === 'string'),
    );
  return selectors.advanced.flatMap(({ FieldSelectors }) => {
    const conditions = asArray(FieldSelectors).map((condition) => asObject(condition) ?? {});
    const isManagement = operandsFor(conditions, 'eventCategory').includes('Management');
    return isManagement ? operandsFor(conditions, 'eventSource') : [];
  });
}
