import { readAccountExports } from '../../app/read-account-exports.ts';
import { keepState } from '../../app/workspace/keep-state.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { exportFiles } from '../export-files.ts';
import type { Host } from '../host.ts';
import { oneOf, timeOption } from '../options.ts';
import { tellKept } from '../tell-kept.ts';
import { withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

interface Flags {
  at?: string;
  output?: string;
  workspace?: string;
  format: string;
}

export const addImport: AddCommand = (program, host, end) => {
  program
    .command('import')
    .summary('read AWS’s own exports, or a collected state, into the workspace')
    .description(
      'Reads exports of one account (get-account-authorization-details, the credential report, list-* and get-* outputs of the AWS CLI, a state that collect wrote), alone or together, and keeps the state in the workspace, or writes it with --output. What then differs from the history and no event explains is told.',
    )
    .argument('<file...>', 'files with exports of one account')
    .option('--at <time>', 'when they were made (UTC); else when the newest file was written', timeOption)
    .option('--output <file>', 'write the state to a file and leave the workspace alone')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (files: string[], flags: Flags) => end(await runImport(host, files, flags)));
};

async function runImport(host: Host, paths: readonly string[], flags: Flags): Promise<number> {
  const { files, newest } = exportFiles(paths);
  const { state, problems } = readAccountExports(files, flags.at ?? newest);
  for (const problem of problems) host.note(`${sanitise(problem.files.join(', '))}: ${sanitise(problem.reason)}\n`);
  if (flags.output !== undefined) {
    await write(host, flags.output, [`${JSON.stringify(state)}\n`]);
    host.note(`Wrote the state of account ${state.account} at ${state.at} to ${sanitise(flags.output)}.\n`);
    return problems.length > 0 ? exit.partly : exit.clean;
  }
  if (state.account === '')
    throw new TrailwardError(
      'TW_USAGE',
      'No export names its account, so the workspace cannot tell whose it is. Add one that does, such as get-account-authorization-details.',
    );
  const findings = await withWorkspace(flags.workspace, (store) => keepState(store, state));
  await tellKept(host, state.account, state.at, findings, flags.format);
  return problems.length > 0 ? exit.partly : exit.clean;
}
