import { z } from 'zod';
import type { Plain, Same } from '../../account/schema/same.ts';
import type { Json } from '../../kernel/json.ts';
import { severities } from '../../kernel/severity.ts';
import type { Assessment } from '../../posture/assessment.ts';
import { utc, utcOrEmpty } from './utc.ts';

const count = z.int().nonnegative();

const jsonList: z.ZodType<Json[]> = z
  .lazy(() => z.array(json))
  .meta({ id: 'JsonList', title: 'JSON array', description: 'Any JSON array.' });

const json: z.ZodType<Json> = z
  .union([
    z.null(),
    z.boolean(),
    z.number(),
    z.string(),
    jsonList,
    z.record(
      z.string(),
      z.lazy(() => json),
    ),
  ])
  .meta({ id: 'Json', title: 'JSON', description: 'Any JSON value.' });

const status = z
  .enum(['FAIL', 'UNKNOWN', 'EXCEPTED', 'PASS', 'NOT_APPLICABLE'])
  .describe('`UNKNOWN`: it could not be told, which is never taken for good. `EXCEPTED`: it fails, and somebody answers for it.');

const resource = z
  .strictObject({
    kind: z.string().describe('`account`, `root`, `user`, `group`, `role`, `policy`, `access-key` and others. More may be added.'),
    name: z.string().describe('Name, ARN or id, as remediations take it. Account and root are named as their kind.'),
    owner: z.string().exactOptional().describe('The entity that it belongs to: `user/alice` for an access key.'),
  })
  .meta({ id: 'Resource', title: 'Resource', description: 'What a result is about.' });

const evidence = z
  .strictObject({
    field: z.string().describe('What was looked at.'),
    value: json.describe('What it was; null where it is known not to be there.'),
    source: z.string().describe('The call or document that told it, `iam:ListAccessKeys`, or `event <id>`.'),
    at: utcOrEmpty.describe('When it was so, UTC. Empty when an event without a time made it so.'),
  })
  .meta({ id: 'Evidence', title: 'Evidence', description: 'A fact that a result rests on.' });

const controlIds = z.array(z.string()).exactOptional();

const controls = z
  .strictObject({
    'CIS 1.5': controlIds.describe('Of the CIS AWS Foundations Benchmark 1.5.'),
    'CIS 3.0': controlIds.describe('Of the CIS AWS Foundations Benchmark 3.0.'),
    'CIS 5.0': controlIds.describe('Of the CIS AWS Foundations Benchmark 5.0.'),
    'CIS 7.0': controlIds.describe('Of the CIS AWS Foundations Benchmark 7.0.'),
    FSBP: controlIds.describe('Of AWS Foundational Security Best Practices.'),
  })
  .meta({ id: 'Controls', title: 'Controls', description: 'Ids of the controls that the check decides, wholly or in part.' });

const answered = {
  owner: z.string().describe('Who answers for it.'),
  reason: z.string().describe('Why it is accepted.'),
  expires: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('Last day on which it holds, UTC.'),
};

const exceptionFields = {
  resource: z.string().describe('The resource, as `<kind>:<name>`.'),
  check: z.string().describe('Id of the check.'),
  ...answered,
};

const result = z
  .strictObject({
    id: z.string().describe('`<check>:<kind>/<name>`, the finding that `trailward plan` takes. Stable across runs.'),
    check: z.string().describe('Id of the check.'),
    title: z.string().describe('What holds when the check passes.'),
    resource: resource.describe('What the result is about.'),
    status,
    severity: z.enum(severities).describe('How much it matters when it fails, in the words of OCSF and ASFF.'),
    severityReason: z.string().describe('Why it matters so much.'),
    summary: z.string().describe('One sentence about this very resource.'),
    evidence: z.array(evidence).describe('The facts that it rests on.'),
    missing: z.array(z.string()).exactOptional().describe('Permissions whose lack made it unknown.'),
    remediations: z.array(z.string()).describe('Ids of remediation actions that fit, the best first; none where nothing fails.'),
    controls: controls.describe('Controls that the check decides.'),
    exception: z
      .strictObject(answered)
      .meta({ id: 'CoveringException', title: 'Covering exception', description: 'Who answers for a failure.' })
      .exactOptional()
      .describe('Only when it is excepted: who answers for it.'),
  })
  .meta({
    id: 'AssessedResult',
    title: 'Result',
    description: 'What one check says about one resource. Strings hold raw field values.',
  });

const summary = z
  .strictObject({
    status: z
      .strictObject({
        FAIL: count.describe('Failures.'),
        UNKNOWN: count.describe('What could not be told.'),
        EXCEPTED: count.describe('Failures that somebody answers for.'),
        PASS: count.describe('Passes.'),
        NOT_APPLICABLE: count.describe('Resources that the check does not apply to.'),
      })
      .meta({ id: 'StatusCounts', title: 'Counts by status', description: 'How many results have each status.' })
      .describe('All results by status.'),
    fail: z
      .strictObject({
        critical: count.describe('Critical failures.'),
        high: count.describe('High failures.'),
        medium: count.describe('Medium failures.'),
        low: count.describe('Low failures.'),
        informational: count.describe('Informational failures.'),
      })
      .meta({
        id: 'FailureCounts',
        title: 'Failures by severity',
        description: 'How many failures have each severity, excepted ones left out.',
      })
      .describe('Failures by severity.'),
  })
  .meta({ id: 'AssessmentSummary', title: 'Summary', description: 'How many results there are of each kind.' });

const expired = z
  .strictObject(exceptionFields)
  .meta({ id: 'ExpiredException', title: 'Expired exception', description: 'An exception whose last day is over.' });

const unused = z
  .strictObject({
    ...exceptionFields,
    found: z
      .enum(['nothing', 'PASS', 'NOT_APPLICABLE'])
      .describe('What the check says of the resource; `nothing` when there is no such resource.'),
  })
  .meta({ id: 'UnusedException', title: 'Unused exception', description: 'An exception that holds and covers nothing that fails.' });

/** Schema of `Assessment`, published as `docs/reference/assess.schema.json`. For tools and tests: the CLI never loads it. */
export const assessSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Version of this schema. It rises when a field goes away or changes its meaning.'),
    account: z
      .string()
      .regex(/^(?:\d{12})?$/)
      .describe('Twelve digits; empty when nothing that was read names the account.'),
    at: utcOrEmpty.describe('The instant that the assessed state describes, UTC.'),
    assessed: utc.describe('The instant by which ages are measured, UTC.'),
    results: z
      .array(result)
      .describe('Failures first, the most severe before the others; then what is unknown, excepted, passed and not applicable.'),
    summary: summary.describe('The results, counted.'),
    expiredExceptions: z.array(expired).describe('Exceptions whose last day is over: what they covered counts again.'),
    unusedExceptions: z.array(unused).describe('Exceptions that hold and cover nothing that fails.'),
  })
  .meta({
    $id: 'urn:trailward:schema:assess:1',
    title: 'Trailward assessment',
    description: 'What `trailward assess --format json` prints.',
  });

true satisfies Same<Plain<z.output<typeof assessSchema>>, Plain<Assessment>>;
