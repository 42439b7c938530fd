import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalReport } from '../../app/remedy/journal-report.ts';
import { readJournal } from '../../app/remedy/read-journal.ts';
import { readPlan } from '../../app/remedy/read-plan.ts';
import { journalText } from '../../store/journal-file.ts';
import { remedyFolder } from '../../store/remedy-folder.ts';

/** A plan of a workspace in short. */
export interface ListedPlan {
  id: string;
  title: string;
  account: string;
  risk: string;
  created: string;
  expires: string;
  /** Whether a journal shows that it was carried out to its end. */
  applied: boolean;
}

/** A journal of a workspace in short; one that cannot be read has the reason. */
export type ListedJournal =
  | { journal: string; plan: string; title: string; account: string; outcome: 'applied' | 'unfinished'; done: number; steps: number }
  | { journal: string; unreadable: string };

export interface Remedies {
  plans: ListedPlan[];
  journals: ListedJournal[];
}

/** The plans and journals that a workspace keeps, oldest first. What is no plan or approval is passed over. */
export function listRemedies(folder: string): Remedies {
  const { plans, journals } = remedyFolder(folder);
  const listed = filesIn(journals, '.jsonl').map((name) => listedJournal(join(journals, name), name.replace(/\.jsonl$/, '')));
  const applied = new Set(listed.flatMap((one) => ('outcome' in one && one.outcome === 'applied' ? [one.plan] : [])));
  const read = filesIn(plans, '.json').flatMap((name) => {
    const reading = readPlan(readFileSync(join(plans, name), 'utf8'));
    if (reading.kind !== 'plan') return [];
    const { id, title, account, risk, created, expires } = reading.plan;
    return [{ id, title, account, risk, created, expires, applied: applied.has(id) }];
  });
  return { plans: read.sort((a, b) => (a.created < b.created ? -1 : 1)), journals: listed };
}

/** Whether a journal of the workspace shows that the plan of this id was carried out to its end. */
export function wasApplied(folder: string, plan: string): boolean {
  return listRemedies(folder).journals.some((one) => 'plan' in one && one.plan === plan && one.outcome === 'applied');
}

function listedJournal(path: string, journal: string): ListedJournal {
  const reading = readJournal(journalText(path));
  if (reading.kind === 'cut-off') return { journal, unreadable: `line ${reading.line} is cut off` };
  if (reading.kind === 'unreadable') return { journal, unreadable: `line ${reading.line}: ${reading.reason}` };
  const { plan, title, account, outcome, steps } = journalReport(reading.journal);
  const done = steps.filter(({ status }) => status === 'done' || status === 'already').length;
  return { journal, plan, title, account, outcome, done, steps: steps.length };
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.includes('.approval.'))
    .sort();
}
