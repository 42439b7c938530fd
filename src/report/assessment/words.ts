import { severities } from '../../kernel/severity.ts';
import type { AssessedResult, AssessedStatus, Assessment } from '../../posture/assessment.ts';
import type { Evidence, Resource } from '../../posture/check.ts';
import { thousands } from '../text/plural.ts';

/** A resource in words: `user alice`, `access-key AKIA… of user/alice`. Holds raw names, as all below do. */
export function resourceWords({ kind, name, owner }: Resource): string {
  return `${kind === name ? kind : `${kind} ${name}`}${owner === undefined ? '' : ` of ${owner}`}`;
}

/** A fact in words: `password policy minimumPasswordLength: 8 (iam:GetAccountPasswordPolicy, 2026-03-02T09:00:00Z)`. */
export function evidenceWords({ field, value, source, at }: Evidence): string {
  const told = value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
  return `${field}: ${told} (${source}${at === '' ? '' : `, ${at}`})`;
}

const statusWord: Readonly<Record<AssessedStatus, string>> = {
  FAIL: 'failed',
  UNKNOWN: 'unknown',
  EXCEPTED: 'excepted',
  PASS: 'passed',
  NOT_APPLICABLE: 'not applicable',
};

/** What was assessed, and how it counts, in two sentences. */
export function headWords({ account, at, assessed, summary, results }: Assessment): string[] {
  const statuses: readonly AssessedStatus[] = ['FAIL', 'UNKNOWN', 'EXCEPTED', 'PASS', 'NOT_APPLICABLE'];
  const fails = severities
    .toReversed()
    .flatMap((severity) => (summary.fail[severity] === 0 ? [] : [`${thousands(summary.fail[severity])} ${severity}`]));
  const counts = statuses.map(
    (status) =>
      `${thousands(summary.status[status])} ${statusWord[status]}${status === 'FAIL' && fails.length > 0 ? ` (${fails.join(', ')})` : ''}`,
  );
  const checks = new Set(results.map(({ check }) => check)).size;
  return [
    `Account ${account === '' ? 'unknown' : account}${at === '' ? '' : ` at ${at}`}, ages measured at ${assessed}.`,
    `${checks === 1 ? '1 check' : `${thousands(checks)} checks`}: ${counts.join(', ')}.`,
  ];
}

/** What there is to say below the results: permissions that lacked, and exceptions to look after. */
export function closingWords({ results, expiredExceptions, unusedExceptions }: Assessment): string[] {
  const missing = [...new Set(results.flatMap((result) => result.missing ?? []))].sort();
  return [
    ...(missing.length === 0 ? [] : [`Permissions missing: ${missing.join(', ')}.`]),
    ...expiredExceptions.map(
      ({ check, resource, owner, expires }) =>
        `The exception for ${resource} from ${check} (${owner}) has expired: it held until ${expires}.`,
    ),
    ...unusedExceptions.map(
      ({ check, resource, owner, found }) => `The exception for ${resource} from ${check} (${owner}) can go: ${unneeded[found]}.`,
    ),
  ];
}

const unneeded = {
  nothing: 'the check says nothing of such a resource',
  PASS: 'the resource passes',
  NOT_APPLICABLE: 'the check does not apply to it',
} as const;

/** Results that people must look at, by check, the worst first. */
export function byCheck(results: readonly AssessedResult[]): { check: string; results: AssessedResult[] }[] {
  const groups = new Map<string, AssessedResult[]>();
  for (const result of results) {
    if (result.status !== 'FAIL' && result.status !== 'UNKNOWN') continue;
    const group = groups.get(result.check);
    if (group === undefined) groups.set(result.check, [result]);
    else group.push(result);
  }
  return [...groups].map(([check, list]) => ({ check, results: list }));
}
