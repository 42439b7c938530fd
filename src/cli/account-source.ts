import type { Command } from 'commander';
import type { AccountState } from '../app/index.ts';
import { readAccountExports } from '../app/read-account-exports.ts';
import { stateAt } from '../app/workspace/base-state.ts';
import { passwordPolicyChanged } from '../app/workspace/password-policy-changed.ts';
import { TrailwardError } from '../kernel/errors.ts';
import { sanitise } from '../report/text/sanitise.ts';
import { addClientOptions, type ClientFlags, gather } from './client-options.ts';
import { exportFiles } from './export-files.ts';
import type { Host } from './host.ts';
import { hostClock } from './host-clock.ts';
import { liveAccount } from './live-account.ts';
import { timeOption } from './options.ts';
import { accountIn, withWorkspace } from './with-workspace.ts';

/** Flags that say where an account is read from. */
export interface AccountFlags extends ClientFlags {
  account?: string[];
  workspace?: string;
  live?: boolean;
  at?: string;
}

/** An account as it was read. */
export interface SourcedAccount {
  state: AccountState;
  /** The instant by which ages are measured, UTC. */
  now: string;
  /** Whether a part of what was given could not be read. */
  partly: boolean;
  /** UTC; only a workspace knows it. */
  passwordPolicyChanged?: string;
}

/**
 * Gives a command the flags that say where an account is read from. A command to which a secret might be given by mistake
 * takes one word a flag, so that no other is taken for a file and named in an error.
 */
export function addAccountOptions(command: Command, words: 'several' | 'one' = 'several'): Command {
  const about = 'read the account from exports of AWS or a collected state; twelve digits name an account of the workspace';
  if (words === 'several') command.option('--account <file...>', about);
  else command.option('--account <file>', `${about}; may be given several times`, gather);
  command
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--at <time>', 'as of this time (UTC); now unless given', timeOption)
    .option('--live', 'read the account from AWS now, by calls that only read');
  return addClientOptions(command);
}

/**
 * Reads the account that the flags name: from files, from AWS, or from the workspace.
 * @throws TrailwardError `TW_USAGE` for flags that do not go together or files that hold no account, and what reading throws
 */
export async function accountFrom(host: Host, flags: AccountFlags, signal?: AbortSignal): Promise<SourcedAccount> {
  const { files, id } = accountMeant(flags);
  const now = flags.at ?? hostClock(host).utc();
  if (flags.live === true) return { state: await liveAccount(host, flags, signal), now, partly: false };
  if (files !== undefined) return { ...fromFiles(host, files, flags.at), now };
  return withWorkspace(flags.workspace, (store) => {
    const account = accountIn(store, id);
    const changed = passwordPolicyChanged(store, account, flags.at);
    const state = stateAt(store, account, flags.at);
    return { state, now, partly: false, ...(changed === undefined ? {} : { passwordPolicyChanged: changed }) };
  });
}

/** What --account means, after the flags were found to go together. */
function accountMeant({ account, workspace, live, at, ...aws }: AccountFlags): { files?: string[]; id?: string } {
  const [only, ...others] = account ?? [];
  const id = only !== undefined && others.length === 0 && /^\d{12}$/.test(only) ? only : undefined;
  const files = id === undefined ? account : undefined;
  const sources = [
    files === undefined ? [] : '--account',
    workspace === undefined ? [] : '--workspace',
    live === true ? '--live' : [],
  ].flat();
  if (sources.length > 1) throw new TrailwardError('TW_USAGE', `${sources.join(' and ')} name different accounts; give one of them.`);
  if (live === true) {
    if (id !== undefined)
      throw new TrailwardError('TW_USAGE', '--live reads the account of the credentials; --account does not go with it.');
    if (at !== undefined) throw new TrailwardError('TW_USAGE', '--live reads the account as it is now; --at does not go with it.');
    return {};
  }
  const without = (['profile', 'region', 'regions', 'endpoint', 'roleArn'] as const).find((flag) => aws[flag] !== undefined);
  if (without !== undefined) throw new TrailwardError('TW_USAGE', `--${without === 'roleArn' ? 'role-arn' : without} goes with --live.`);
  return { ...(files === undefined ? {} : { files }), ...(id === undefined ? {} : { id }) };
}

function fromFiles(host: Host, paths: readonly string[], at: string | undefined): Pick<SourcedAccount, 'state' | 'partly'> {
  const { files, newest } = exportFiles(paths);
  const { state, problems } = readAccountExports(files, at ?? newest);
  for (const { files: names, reason } of problems) host.note(`${sanitise(names.join(', '))}: ${sanitise(reason)}\n`);
  if (state.at === '') throw new TrailwardError('TW_USAGE', `Nothing of an account could be read from ${paths.join(', ')}.`);
  return { state, partly: problems.length > 0 };
}
