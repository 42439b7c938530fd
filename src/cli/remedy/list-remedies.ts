import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { journalReport } from '../../app/remedy/journal-report.ts';
import { readJournal } from '../../app/remedy/read-journal.ts';
import { readPlan } from '../../app/remedy/read-plan.ts';
import { journalText } from '../../store/journal-file.ts';
import { remedyFolder } from '../../store/remedy-folder.ts';
import { planText } from './plan-text.ts';

/** A plan of a workspace in short; one that cannot be read has the reason. */
export type ListedPlan =
  | {
      id: string;
      title: string;
      account: string;
      risk: string;
      created: string;
      expires: string;
      /** Whether a journal shows that it was carried out to its end, and none that it was taken back since. */
      applied: boolean;
    }
  | { plan: string; unreadable: string };

/** A journal of a workspace in short; one that cannot be read has the reason. */
export type ListedJournal =
  | {
      journal: string;
      plan: string;
      title: string;
      account: string;
      outcome: 'applied' | 'unfinished';
      done: number;
      steps: number;
      /** Id of the journal that it takes back. */
      takesBack?: string;
    }
  | { journal: string; unreadable: string };

export interface Remedies {
  plans: ListedPlan[];
  journals: ListedJournal[];
}

/** The plans and journals that a workspace keeps, oldest first. Approvals are passed over. */
export function listRemedies(folder: string): Remedies {
  const { plans, journals } = remedyFolder(folder);
  const listed = filesIn(journals, '.jsonl').map((name) => listedJournal(join(journals, name), name.replace(/\.jsonl$/, '')));
  const read = filesIn(plans, '.json').map((name) => listedPlan(join(plans, name), name.replace(/\.json$/, ''), listed));
  return { plans: read.sort((a, b) => (createdOf(a) < createdOf(b) ? -1 : 1)), journals: listed };
}

/** Whether a journal of the workspace shows that the plan of this id was carried out to its end, and not taken back since. */
export function wasApplied(folder: string, plan: string): boolean {
  const { journals } = listRemedies(folder);
  return isApplied(plan, journals);
}

function isApplied(plan: string, journals: readonly ListedJournal[]): boolean {
  const whole = journals.flatMap((one) => ('outcome' in one && one.outcome === 'applied' ? [one] : []));
  return whole.some((one) => one.plan === plan && !whole.some(({ takesBack }) => takesBack === one.journal));
}

function listedPlan(path: string, plan: string, journals: readonly ListedJournal[]): ListedPlan {
  try {
    const reading = readPlan(planText(path));
    if (reading.kind !== 'plan') return { plan, unreadable: reading.reason };
    const { id, title, account, risk, created, expires } = reading.plan;
    return { id, title, account, risk, created, expires, applied: isApplied(id, journals) };
  } catch (error) {
    return { plan, unreadable: error instanceof Error ? error.message : String(error) };
  }
}

function listedJournal(path: string, journal: string): ListedJournal {
  try {
    const reading = readJournal(journalText(path));
    if (reading.kind === 'cut-off') return { journal, unreadable: `line ${reading.line} is cut off` };
    if (reading.kind === 'unreadable') return { journal, unreadable: `line ${reading.line}: ${reading.reason}` };
    const { plan, title, account, outcome, steps } = journalReport(reading.journal);
    const done = steps.filter(({ status }) => status === 'done' || status === 'already').length;
    const { origin } = reading.journal.plan;
    const back = origin.kind === 'rollback' ? { takesBack: origin.journal } : {};
    return { journal, plan, title, account, outcome, done, steps: steps.length, ...back };
  } catch (error) {
    return { journal, unreadable: error instanceof Error ? error.message : String(error) };
  }
}

function createdOf(plan: ListedPlan): string {
  return 'created' in plan ? plan.created : '';
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.includes('.approval.'))
    .sort();
}
