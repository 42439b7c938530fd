import type { ImportProblem } from '../../account/import/import-problem.ts';
import { readExports } from '../../account/import/read-exports.ts';
import { type Unknown, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { failureReason } from './ask.ts';
import type { CollectProblem, ProblemList } from './collect-problem.ts';
import type { Collected } from './collector.ts';
import { explainUnknown } from './explain-unknown.ts';

/** What was brought back from one account. */
export interface Haul {
  account: string;
  /** Permissions of all calls that are made. */
  asked: ReadonlySet<string>;
  /** UTC; the instant that the state describes. */
  at: string;
  collected: readonly Collected[];
  problems: ProblemList;
}

/**
 * Makes the state: answers that look like exports are read as exports are, then what no export tells is put in, and what
 * is still unread gets its reason.
 */
export function assemble({ account, asked, at, collected, problems }: Haul): { state: AccountState; problems: CollectProblem[] } {
  const files = collected.flatMap((part) => part.exports ?? []).map(({ name, answer }) => ({ name, text: JSON.stringify(answer) }));
  const read = readExports(files, { readAt: at });
  // A credential report that is behind what was listed just now is the rule: AWS makes one every four hours at most.
  for (const problem of read.problems) if (problem.kind !== 'outdated') problems.add(asCollectProblem(problem));
  const edited = collected.reduce((state, part) => part.edit?.(state) ?? state, { ...read.state, account, at });
  const failed = new Map<string, Unknown>();
  for (const { call, code, denied } of problems.all()) failed.set(call, unknown(failureReason(call, code), denied ? call : undefined));
  for (const part of collected) for (const [call, why] of Object.entries(part.missing ?? {})) failed.set(call, why);
  return { state: explainUnknown(edited, failed, asked), problems: problems.all() };
}

/** Answers that do not agree, because something changed between them or AWS lags behind itself. */
function asCollectProblem({ kind, files, reason }: ImportProblem): CollectProblem {
  return { call: files.join(' and '), code: kind, reason, denied: false, subjects: [] };
}
