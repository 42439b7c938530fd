import { describe, expect, it } from 'vitest';
import { madeAccount, madeUser } from '../account/cases.ts';
import { emptyState } from '../account/empty-state.ts';
import { type Config, noConfig } from '../kernel/config.ts';
import type { Exception } from '../kernel/exception.ts';
import type { Severity } from '../kernel/severity.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { type Check, defineCheck, type Status } from './check.ts';
import { checks as everyCheck } from './checks.generated.ts';

const now = '2026-03-02T09:00:00Z';

/** A check that says of each user what its own list says. */
function made(id: string, severity: Severity, statuses: Record<string, Status>, own: Record<string, Severity> = {}): Check {
  return defineCheck({
    id,
    title: `Title of ${id}`,
    severity,
    severityReason: 'Because it is so.',
    about: '',
    why: '',
    needs: ['users'],
    thresholds: { days: { default: 90, unit: 'days', source: 'own' } },
    remediations: ['enrol-mfa', 'require-mfa'],
    controls: { FSBP: ['IAM.5'] },
    references: [],
    inspect: ({ threshold }) =>
      Object.entries(statuses).map(([name, status]) => ({
        resource: { kind: 'user', name },
        status,
        summary: `${name} after ${threshold('days')} days.`,
        evidence: [],
        ...(status === 'UNKNOWN' ? { missing: ['iam:ListUsers'] } : {}),
        ...(own[name] === undefined ? {} : { severity: own[name] }),
      })),
  });
}

const low = made('b_low', 'low', { zoe: 'FAIL', adam: 'FAIL', eve: 'PASS', mia: 'UNKNOWN' }, { zoe: 'critical' });
const high = made('a_high', 'high', { adam: 'FAIL', bot: 'NOT_APPLICABLE' });

const exception = (over: Partial<Exception> = {}): Exception => ({
  resource: 'user:adam',
  check: 'b_low',
  owner: 'Maria',
  reason: 'He leaves soon.',
  expires: '2026-03-02',
  ...over,
});

const run = (config: Partial<Config> = {}, checks: readonly Check[] = [low, high]): Assessment =>
  assess({ checks, state: madeAccount({ users: [madeUser('adam')] }), now, config: { ...noConfig, ...config } });

const told = ({ results }: Assessment) => results.map(({ id, status, severity }) => `${status} ${severity} ${id}`);

it('puts the worst first, and says the same whatever the order of the checks', () => {
  const expected = [
    'FAIL critical b_low:user/zoe',
    'FAIL high a_high:user/adam',
    'FAIL low b_low:user/adam',
    'UNKNOWN low b_low:user/mia',
    'PASS low b_low:user/eve',
    'NOT_APPLICABLE high a_high:user/bot',
  ];
  expect(told(run())).toEqual(expected);
  expect(run({}, [high, low])).toEqual(run());
});

it('counts by status, and failures by severity', () => {
  expect(run().summary).toEqual({
    status: { FAIL: 3, UNKNOWN: 1, EXCEPTED: 0, PASS: 1, NOT_APPLICABLE: 1 },
    fail: { critical: 1, high: 1, medium: 0, low: 1, informational: 0 },
  });
});

it('gives each result what a plan and a person need', () => {
  const [zoe, , adam, mia, eve] = run().results;
  expect(adam).toEqual({
    id: 'b_low:user/adam',
    check: 'b_low',
    title: 'Title of b_low',
    resource: { kind: 'user', name: 'adam' },
    status: 'FAIL',
    severity: 'low',
    severityReason: 'Because it is so.',
    summary: 'adam after 90 days.',
    evidence: [],
    remediations: ['enrol-mfa', 'require-mfa'],
    controls: { FSBP: ['IAM.5'] },
  });
  expect(zoe?.severityReason).toBe('Because it is so. For this resource it is critical instead of low, as its summary says.');
  expect(mia).toMatchObject({ missing: ['iam:ListUsers'], remediations: [] });
  expect(eve?.remediations).toEqual([]);
});

it('measures by the thresholds of the configuration, check by check', () => {
  const { results } = run({ thresholds: { b_low: { days: 45 } } });
  expect(results.map(({ summary }) => summary)).toEqual(expect.arrayContaining(['adam after 45 days.', 'adam after 90 days.']));
});

describe('exceptions', () => {
  it('turn the one failure into EXCEPTED, on their last day too', () => {
    const report = run({ exceptions: [exception()] });
    expect(told(report)).toContain('EXCEPTED low b_low:user/adam');
    expect(told(report)).toContain('FAIL high a_high:user/adam');
    expect(report.results.find(({ status }) => status === 'EXCEPTED')?.exception).toEqual({
      owner: 'Maria',
      reason: 'He leaves soon.',
      expires: '2026-03-02',
    });
    expect(report.summary).toMatchObject({ status: { FAIL: 2, EXCEPTED: 1 }, fail: { low: 0 } });
    expect([report.expiredExceptions, report.unusedExceptions]).toEqual([[], []]);
  });

  it('count again once they have expired, and are listed', () => {
    const gone = exception({ expires: '2026-03-01' });
    const report = run({ exceptions: [gone] });
    expect(told(report)).toEqual(told(run()));
    expect([report.expiredExceptions, report.unusedExceptions]).toEqual([[gone], []]);
  });

  it.each([
    ['nothing', exception({ resource: 'user:nobody' })],
    ['nothing', exception({ resource: 'role:adam' })],
    ['nothing', exception({ resource: 'user:Adam' })],
    ['PASS', exception({ resource: 'user:eve' })],
    ['NOT_APPLICABLE', exception({ check: 'a_high', resource: 'user:bot' })],
  ])('that match %s are listed and change nothing', (found, one) => {
    const report = run({ exceptions: [one] });
    expect(told(report)).toEqual(told(run()));
    expect(report.unusedExceptions).toEqual([{ ...one, found }]);
  });

  it('leave what is unknown unknown', () => {
    const report = run({ exceptions: [exception({ resource: 'user:mia' })] });
    expect(told(report)).toContain('UNKNOWN low b_low:user/mia');
    expect(report.unusedExceptions).toEqual([]);
  });

  it('of checks that were not asked are left alone', () => {
    const report = run({ exceptions: [exception(), exception({ expires: '2020-01-01', resource: 'user:zoe' })] }, [high]);
    expect([report.expiredExceptions, report.unusedExceptions]).toEqual([[], []]);
  });
});

it('finds nothing good or bad in an account of which nothing is known', () => {
  const { results, summary } = assess({ checks: everyCheck, state: emptyState('111122223333'), now });
  expect(summary.status.UNKNOWN).toBe(results.length);
  expect(results.length).toBeGreaterThanOrEqual(everyCheck.length);
});
