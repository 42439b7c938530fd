import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { errorCatalogue, TrailwardError } from '../kernel/errors.ts';
import { sanitise } from '../report/text/sanitise.ts';
import type { AddCommand } from './command.ts';
import { addActions } from './commands/actions.ts';
import { addApply } from './commands/apply.ts';
import { addApprove } from './commands/approve.ts';
import { addAssess } from './commands/assess.ts';
import { addBlame } from './commands/blame.ts';
import { addChecks } from './commands/checks.ts';
import { addCollect } from './commands/collect.ts';
import { addDemo } from './commands/demo.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addImport } from './commands/import.ts';
import { addIngest } from './commands/ingest.ts';
import { addInit } from './commands/init.ts';
import { addLog } from './commands/log.ts';
import { addPassword } from './commands/password.ts';
import { addPlan } from './commands/plan.ts';
import { addResume } from './commands/resume.ts';
import { addRollback } from './commands/rollback.ts';
import { addScan } from './commands/scan.ts';
import { addShow } from './commands/show.ts';
import { addState } from './commands/state.ts';
import { addStatus } from './commands/status.ts';
import { exit } from './exit.ts';
import { type Host, processHost } from './host.ts';

const commands: readonly AddCommand[] = [
  addScan,
  addExplain,
  addDemo,
  addInit,
  addIngest,
  addCollect,
  addImport,
  addStatus,
  addLog,
  addShow,
  addBlame,
  addDiff,
  addState,
  addPlan,
  addActions,
  addApprove,
  addApply,
  addResume,
  addRollback,
  addAssess,
  addChecks,
  addPassword,
];

const exitCodes = `
Exit codes: 0 clean, 1 findings at or above --fail-on or a password that does not meet the policy,
2 wrong usage or unreadable input, 3 part of the input was not read, 4 something asked for is unknown.`;

/** Runs the CLI on the arguments after the program name. Returns the exit code; throws nothing. */
export async function main(args: readonly string[], host: Host = processHost()): Promise<number> {
  let code: number = exit.clean;
  const program = commandLine(host, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, host, args.includes('--debug'));
  }
}

/** The whole command line, for running it and for its reference page. */
export function commandLine(host: Host, end: (code: number) => void): Command {
  const program = new Command('trailward')
    .description('Version control for AWS IAM: every change explained, judged, and reversible.')
    .version(manifest.version)
    .option('--debug', 'show where an error comes from')
    .addHelpText('after', exitCodes)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void host.out(text), writeErr: host.note })
    .showHelpAfterError('(run with --help to see what it takes)');
  for (const add of commands) add(program, host, end);
  return program;
}

function report(error: unknown, host: Host, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.clean : exit.usage;
  const known =
    error instanceof TrailwardError
      ? error
      : new TrailwardError('TW_INTERNAL', error instanceof Error ? error.message : String(error), error);
  const { next, exit: code } = errorCatalogue[known.code];
  host.note(`error ${known.code}: ${harmless(known.message)}\n${next}\n`);
  if (debug)
    host.note(`${harmless(known.stack ?? '')}\n${known.cause instanceof Error ? `caused by ${harmless(known.cause.stack ?? '')}\n` : ''}`);
  return code;
}

/** A message may quote a path or a piece of a file; its own line breaks stay. */
function harmless(message: string): string {
  return message
    .split('\n')
    .map((line) => sanitise(line, 4_000))
    .join('\n');
}
