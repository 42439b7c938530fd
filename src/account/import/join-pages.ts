import { importProblem, type Report } from './import-problem.ts';
import { inList } from './in-list.ts';
import type { Telling } from './telling.ts';

/**
 * Puts the pages of a listing into one pool. A page does not say which one it follows, so all answers of one call count
 * as pages of one listing when any of them says that more follow.
 */
export function joinPages(tellings: readonly Telling[], report: Report): Telling[] {
  const calls = Map.groupBy(tellings, ({ read }) => `${read.source} ${read.at}`);
  for (const [call, answers] of calls) {
    const pages = answers.filter(({ truncated }) => truncated);
    if (pages.length === 0) continue;
    for (const { origin } of answers) origin.pool = call;
    if (pages.length < answers.length) continue;
    const files = [...new Set(pages.map(({ origin }) => origin.file))].sort();
    report(importProblem('incomplete', files, `More pages follow those in ${inList(files)}, and the last is not among the files.`));
  }
  return [...tellings];
}
