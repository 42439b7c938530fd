import type { JournalRecord } from '../../remediation/journal/journal-record.ts';
import { progressOf, type StepProgress } from '../../remediation/journal/progress.ts';
import type { Journal } from '../../remediation/journal/read-journal.ts';
import type { Risk } from '../../remediation/plan/risk.ts';

/** A journal as `apply`, `rollback` and `resume` print it with --format json. The schema is `docs/reference/journal.schema.json`. */
export interface JournalReport {
  schemaVersion: 1;
  journal: string;
  /** Id and title of the plan. */
  plan: string;
  title: string;
  account: string;
  caller: string;
  risk: Risk;
  /** `applied`, or `unfinished` where it stopped, waits or crashed. */
  outcome: 'applied' | 'unfinished';
  /** Why it stopped, where it did. */
  reason?: string;
  steps: readonly { number: number; title: string; call?: string; status: StepProgress }[];
  records: readonly Exclude<JournalRecord, { kind: 'begin' }>[];
}

/** What a journal tells, without the plan itself, which is printed by `trailward plan --from`. */
export function journalReport({ id, plan, caller, records }: Journal): JournalReport {
  const { steps, ended } = progressOf(records);
  const last = records.at(-1);
  return {
    schemaVersion: 1,
    journal: id,
    plan: plan.id,
    title: plan.title,
    account: plan.account,
    caller,
    risk: plan.risk,
    outcome: ended ? 'applied' : 'unfinished',
    ...(last?.kind === 'stopped' ? { reason: last.reason } : {}),
    steps: plan.steps.map((step) => ({
      number: step.number,
      title: step.title,
      ...(step.kind === 'call' ? { call: `${step.call.service}:${step.call.action}` } : {}),
      status: steps.get(step.number) ?? 'open',
    })),
    records: records.filter((record) => record.kind !== 'begin'),
  };
}
