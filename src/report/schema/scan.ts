import { z } from 'zod';
import type { ScanReport } from '../scan-report.ts';
import { changeSchema } from './change.ts';
import { findingSchema } from './finding.ts';
import type { Same } from './same.ts';
import { utc } from './utc.ts';

const count = z.int().nonnegative();

const skipped = z
  .strictObject({
    path: z.string().describe('Path as given or found.'),
    reason: z.string().describe('Why it was not read.'),
    unread: z.boolean().describe('True when nothing is known of what it holds; false when it holds something else than CloudTrail data.'),
  })
  .meta({ id: 'SkippedFile', title: 'Skipped file', description: 'A file that was not read as CloudTrail data.' });

const problem = z
  .strictObject({
    path: z.string().describe('Path as given or found, `-` for standard input.'),
    record: count.exactOptional().describe('Zero-based index of the record in the file; absent when the problem is of the file.'),
    kind: z.string().describe('Stable word for the sort of problem, `malformed-record`. More may be added.'),
    reason: z.string().describe('What is wrong, in words.'),
  })
  .meta({ id: 'Problem', title: 'Problem', description: 'Something that could not be read as it should.' });

const input = z
  .strictObject({
    files: count.describe('Files read as CloudTrail data, empty ones among them.'),
    bytes: count.describe('Bytes read, before decompression.'),
    events: count.describe('Records met, whatever became of them; `events` − `duplicates` − `malformed` were looked at once.'),
    duplicates: count.describe('Records with an event id that an earlier record had.'),
    malformed: count.describe('Records that could not be read.'),
    repaired: count.describe('Records that were read after a repair: invalid UTF-8 replaced, or a missing event id made up.'),
    digests: count.describe('CloudTrail digest files, kept apart.'),
    insights: count.describe('CloudTrail Insight events, kept apart.'),
    outsideSpan: count.describe('Wanted records outside `--since` and `--until`.'),
    findingsLeftOut: count.describe('Findings below `--min-severity`, which are left out.'),
    firstTime: utc.exactOptional().describe('Time of the first record, UTC; absent when no record has a time.'),
    lastTime: utc.exactOptional().describe('Time of the last record, UTC; absent when no record has a time.'),
    skipped: z.array(skipped).describe('Files that were not read.'),
    problems: z.array(problem).describe('What could not be read as it should.'),
  })
  .meta({ id: 'ScanInput', title: 'Scan input', description: 'What was read, skipped and repaired.' });

/** Schema of `ScanReport`, published as `docs/reference/scan.schema.json`. For tools and tests: the CLI never loads it. */
export const scanSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Version of this schema. It rises when a field goes away or changes its meaning.'),
    input: input.describe('What was read.'),
    changes: z.array(changeSchema).describe('Every identity change, in order of time.'),
    findings: z
      .array(findingSchema)
      .describe(
        'Most severe first, then in order of time. An event id that is in no change belongs to a call that only reads or signs in.',
      ),
  })
  .meta({
    $id: 'urn:trailward:schema:scan:1',
    title: 'Trailward scan report',
    description: 'What `trailward scan --format json` prints.',
  });

true satisfies Same<z.output<typeof scanSchema>, ScanReport>;
