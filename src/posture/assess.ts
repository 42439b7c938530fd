import type { AccountState } from '../account/state.ts';
import { type Config, noConfig } from '../kernel/config.ts';
import { type Exception, isExpired, resourceKey } from '../kernel/exception.ts';
import { type Severity, severityRank } from '../kernel/severity.ts';
import type { AssessedResult, AssessedStatus, Assessment, AssessmentSummary, UnusedException } from './assessment.ts';
import type { Check, CheckResult } from './check.ts';
import { runCheck } from './run-check.ts';

export interface AssessInput {
  checks: readonly Check[];
  state: AccountState;
  /** The instant by which ages are measured, UTC. */
  now: string;
  config?: Config;
  /** When the password policy in force was last changed, UTC, where the history knows. */
  passwordPolicyChanged?: string;
}

/** Statuses in the order of a report. */
const order: readonly AssessedStatus[] = ['FAIL', 'UNKNOWN', 'EXCEPTED', 'PASS', 'NOT_APPLICABLE'];

/**
 * What the checks say about an account. An exception that holds makes a failure EXCEPTED, and touches nothing else: what is
 * unknown stays unknown. Exceptions for checks that are not among those given are not looked at.
 */
export function assess({ checks, state, now, config = noConfig, ...known }: AssessInput): Assessment {
  const asked = new Set(checks.map(({ id }) => id));
  const exceptions = config.exceptions.filter(({ check }) => asked.has(check));
  const [expired, inForce] = [exceptions.filter((one) => isExpired(one, now)), exceptions.filter((one) => !isExpired(one, now))];
  const covering = new Map(inForce.map((one) => [coverKey(one.check, one.resource), one]));
  const results = checks
    .flatMap((check) => {
      const thresholds = Object.hasOwn(config.thresholds, check.id) ? (config.thresholds[check.id] ?? {}) : {};
      return runCheck(check, state, { now, thresholds, ...known }).map((result) =>
        assessed(check, result, covering.get(coverKey(check.id, resourceKey(result.resource)))),
      );
    })
    .sort(byWeight);
  return {
    schemaVersion: 1,
    account: state.account,
    at: state.at,
    assessed: now,
    results,
    summary: summaryOf(results),
    expiredExceptions: expired.map(plain),
    unusedExceptions: unused(inForce, results),
  };
}

function assessed(check: Check, result: CheckResult, exception: Exception | undefined): AssessedResult {
  const { resource, summary, evidence, missing } = result;
  const severity = result.severity ?? check.severity;
  const excepted = result.status === 'FAIL' && exception !== undefined;
  return {
    id: `${check.id}:${resource.kind}/${resource.name}`,
    check: check.id,
    title: check.title,
    resource,
    status: excepted ? 'EXCEPTED' : result.status,
    severity,
    severityReason: reasonOf(check, severity),
    summary,
    evidence,
    ...(missing === undefined ? {} : { missing }),
    remediations: result.status === 'FAIL' ? (result.remediations ?? check.remediations) : [],
    controls: check.controls,
    ...(excepted ? { exception: { owner: exception.owner, reason: exception.reason, expires: exception.expires } } : {}),
  };
}

function reasonOf({ severity, severityReason }: Check, own: Severity): string {
  if (own === severity) return severityReason;
  return `${severityReason} For this resource it is ${own} instead of ${severity}, as its summary says.`;
}

function byWeight(a: AssessedResult, b: AssessedResult): number {
  return (
    order.indexOf(a.status) - order.indexOf(b.status) ||
    severityRank(b.severity) - severityRank(a.severity) ||
    compare(a.check, b.check) ||
    compare(a.resource.kind, b.resource.kind) ||
    compare(a.resource.name, b.resource.name)
  );
}

function summaryOf(results: readonly AssessedResult[]): AssessmentSummary {
  const status: Record<AssessedStatus, number> = { PASS: 0, FAIL: 0, NOT_APPLICABLE: 0, UNKNOWN: 0, EXCEPTED: 0 };
  const fail: Record<Severity, number> = { informational: 0, low: 0, medium: 0, high: 0, critical: 0 };
  for (const result of results) {
    status[result.status] += 1;
    if (result.status === 'FAIL') fail[result.severity] += 1;
  }
  return { status, fail };
}

function unused(inForce: readonly Exception[], results: readonly AssessedResult[]): UnusedException[] {
  const found = new Map(results.map(({ check, resource, status }) => [coverKey(check, resourceKey(resource)), status]));
  return inForce.flatMap((exception): UnusedException[] => {
    const status = found.get(coverKey(exception.check, exception.resource)) ?? 'nothing';
    return status === 'nothing' || status === 'PASS' || status === 'NOT_APPLICABLE' ? [{ ...plain(exception), found: status }] : [];
  });
}

function plain({ resource, check, owner, reason, expires }: Exception): Exception {
  return { resource, check, owner, reason, expires };
}

function coverKey(check: string, resource: string): string {
  return `${check} ${resource}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
