import type { CheckCase } from '../../cases.ts';
import { s3DataEventCases } from '../../s3-data-events.cases.ts';

export const cases: readonly CheckCase[] = s3DataEventCases({
  wanted: { type: 'ReadOnly', readOnly: 'true' },
  other: { type: 'WriteOnly', readOnly: 'false' },
});
