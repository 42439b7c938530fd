import type { AccountState } from '../state.ts';
import { checkWholeness } from './check-wholeness.ts';
import { chooseAccount } from './choose-account.ts';
import { documentsIn } from './documents-in.ts';
import { type ImportProblem, importProblem, type Report } from './import-problem.ts';
import { joinPages } from './join-pages.ts';
import { mergeState } from './merge/merge-state.ts';
import { readers } from './readers.ts';
import { emptyTelling, type Telling } from './telling.ts';
import { utcTime } from './utc-time.ts';

/** The text of a file, with the name by which problems call it. */
export interface ExportFile {
  name: string;
  text: string;
}

/** What exports tell of an account. */
export interface ImportedState {
  state: AccountState;
  /** By file. */
  problems: ImportProblem[];
}

/**
 * Reads AWS's own exports of one account into its state: what `aws iam get-account-authorization-details`, the credential
 * report and some thirty other commands print, alone or together, in any order, recognised by what they hold. What no
 * export tells stays unknown, with the IAM action that would tell it.
 * @param options.readAt when the files were made, UTC; exports do not say it, but for the credential report of the API
 */
export function readExports(files: readonly ExportFile[], options: { readAt: string }): ImportedState {
  const problems: ImportProblem[] = [];
  const report: Report = (problem) => void problems.push(problem);
  const readAt = utcTime(options.readAt) ?? options.readAt;
  const inOrder = [...files].sort((a, b) => compare(a.name, b.name) || compare(a.text, b.text));
  const all = joinPages(
    inOrder.flatMap((file, index) => readFile(file, index, readAt, report)),
    report,
  );
  const { owner, tellings } = chooseAccount(all, report);
  const account = owner?.account ?? '';
  const at = tellings.reduce((latest, { origin }) => (origin.at > latest ? origin.at : latest), '');
  const draft = mergeState(tellings, account, at, () => {});
  for (const { later } of tellings) for (const carryOut of later) carryOut(draft, owner);
  const state = checkWholeness(mergeState(tellings, account, at, report), tellings, report);
  for (const telling of tellings) problems.push(...telling.problems);
  return { state, problems: inOrderOnce(problems) };
}

/** What every answer in a file tells. An answer that no reader knows is a problem of its own. */
function readFile({ name: file, text }: ExportFile, place: number, readAt: string, report: Report): Telling[] {
  const { objects, problems } = documentsIn(text);
  for (const problem of problems) report(importProblem('unreadable', [file], problem));
  return objects.flatMap((json, index) => {
    const fitting = readers.filter((reader) => reader.matches(json));
    if (fitting.length === 0) {
      const names = Object.keys(json).slice(0, 5).join(', ');
      report(
        importProblem('unknown-export', [file], `The file holds JSON that is no export of an account (its members: ${names || 'none'}).`),
      );
    }
    return fitting.map((reader) => {
      const at = reader.madeAt?.(json) ?? readAt;
      const pool = `${place} ${index} ${reader.source}`;
      const telling = emptyTelling({ file, at, kind: reader.kind ?? 'live', pool }, reader.source);
      reader.read(json, telling);
      return telling;
    });
  });
}

function inOrderOnce(problems: readonly ImportProblem[]): ImportProblem[] {
  const byText = new Map(problems.map((problem) => [JSON.stringify([problem.files, problem.kind, problem.reason]), problem]));
  return [...byText].sort(([a], [b]) => compare(a, b)).map(([, problem]) => problem);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
