import type { AssessedResult } from '../../posture/assessment.ts';
import { csvLine } from '../text/csv-line.ts';
import type { AssessmentFormat } from './format.ts';
import { evidenceWords } from './words.ts';

const frameworks = ['CIS 1.5', 'CIS 3.0', 'CIS 5.0', 'CIS 7.0', 'FSBP'] as const;

const columns = [
  'account',
  'at',
  'id',
  'status',
  'severity',
  'check',
  'title',
  'resource_kind',
  'resource_name',
  'resource_owner',
  'summary',
  'evidence',
  'missing',
  'remediations',
  ...frameworks.map((name) => name.toLowerCase().replace(/\W/g, '_')),
  'exception_owner',
  'exception_reason',
  'exception_expires',
];

/** One row a result, of every status. */
export const csv: AssessmentFormat = function* ({ account, at, results }) {
  yield csvLine(columns);
  for (const result of results) yield csvLine([account, at, ...cells(result)]);
};

function cells({
  id,
  status,
  severity,
  check,
  title,
  resource,
  summary,
  evidence,
  missing,
  remediations,
  controls,
  exception,
}: AssessedResult) {
  return [
    id,
    status,
    severity,
    check,
    title,
    resource.kind,
    resource.name,
    resource.owner ?? '',
    summary,
    evidence.map(evidenceWords).join('; '),
    (missing ?? []).join(' '),
    remediations.join(' '),
    ...frameworks.map((name) => (controls[name] ?? []).join(' ')),
    exception?.owner ?? '',
    exception?.reason ?? '',
    exception?.expires ?? '',
  ];
}
