import type { AccountState } from '../../account/state.ts';
import { stateFromJson } from '../../account/state-json.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { stateAt } from './base-state.ts';

/** Reads a file that may hold a saved state; undefined when there is no such file. */
export type ReadText = (path: string) => string | undefined;

/**
 * The state that a person means by a time (UTC), `now`, or a file with a saved state.
 * @throws TrailwardError `TW_USAGE` when it is none of these, or the file holds no state of this account; `TW_BAD_TIME`
 * for a day or time that does not exist
 */
export function resolveState(store: WorkspaceStore, account: string, text: string, readText: ReadText): AccountState {
  const time = timeMeant(text);
  if (time !== undefined) return stateAt(store, account, time.at);
  const content = readText(text);
  if (content === undefined) throw new TrailwardError('TW_USAGE', `${text} is neither a time (2026-03-02T09:00:00Z), nor now, nor a file.`);
  const read = stateFromJson(parsed(content));
  if (read.kind === 'problems')
    throw new TrailwardError('TW_USAGE', `${text} holds no account state: ${read.problems.slice(0, 3).join('; ')}`);
  if (read.state.account !== '' && read.state.account !== account)
    throw new TrailwardError('TW_USAGE', `${text} holds the state of account ${read.state.account}, not of ${account}.`);
  return read.state;
}

/**
 * The time that a text means, without `at` for now; undefined when it is none.
 * @throws TrailwardError `TW_BAD_TIME` for a day or time that does not exist
 */
export function timeMeant(text: string): { at?: string } | undefined {
  if (text === 'now') return {};
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(time)) return undefined;
  if (!isTime(time)) throw new TrailwardError('TW_BAD_TIME', `There is no such time as ${text}.`);
  return { at: time };
}

/** Whether a time written in the usual form is one of the calendar, so that the 30th of February is none. */
function isTime(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && `${time.toISOString().slice(0, 19)}Z` === text;
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
