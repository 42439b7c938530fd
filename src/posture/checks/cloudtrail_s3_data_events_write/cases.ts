import type { CheckCase } from '../../cases.ts';
import { s3DataEventCases } from '../../s3-data-events.cases.ts';

export const cases: readonly CheckCase[] = s3DataEventCases({
  wanted: { type: 'WriteOnly', readOnly: 'false' },
  other: { type: 'ReadOnly', readOnly: 'true' },
});
