import { resumeJournal } from '../../app/remedy/apply-plan.ts';
import { readJournal } from '../../app/remedy/read-journal.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { addClientOptions } from '../client-options.ts';
import type { AddCommand } from '../command.ts';
import { configFile } from '../config-file.ts';
import type { Host } from '../host.ts';
import { oneOf } from '../options.ts';
import { applySession, type SessionFlags } from '../remedy/apply-session.ts';
import { goingOn } from '../remedy/going-on.ts';
import { journalPath } from '../remedy/load-journal.ts';
import { tellOutcome } from '../remedy/outcome.ts';
import { stepTeller } from '../remedy/step-teller.ts';
import { tellJournal } from '../remedy/tell-journal.ts';
import { yesOrNo } from '../remedy/yes-or-no.ts';

export interface ResumeFlags extends SessionFlags {
  repair?: boolean;
  step?: boolean;
  config?: string;
  format: string;
}

export const addResume: AddCommand = (program, host, end) => {
  const command = program
    .command('resume')
    .summary('go on with an apply that ended early')
    .description(
      'Goes on with a journal after a crash, a closed gate, or what was in the way and is gone. Whether a call without a known end was carried out is decided by reading the account, never by guessing.',
    )
    .argument('<journal>', 'file of the journal, or its id in the workspace');
  addClientOptions(command)
    .option('--repair', 'cut a last line off that a crash left half written; what it was to tell is read from the account')
    .option('--yes', 'say yes to what a gate asks')
    .option('--step', 'ask before each step')
    .option('--hand-over <folder>', 'folder for files with new passwords and keys; else trailward-handover')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--config <file>', 'take this configuration in place of trailward.yaml')
    .option('--format <format>', 'one of human, json: json prints the journal', oneOf(['human', 'json']), 'human')
    .action(async (given: string, flags: ResumeFlags) => end(await runResume(host, given, flags)));
};

/** Goes on with a journal. Returns the exit code. */
export async function runResume(host: Host, given: string, flags: ResumeFlags): Promise<number> {
  const path = journalPath(given, flags.workspace);
  const found = goingOn(readJournal, path, flags.repair === true);
  const { journal } = found;
  const { config } = await configFile(flags.config, flags.workspace);
  return applySession(host, journal.plan, flags, found, async ({ ports }) => {
    const outcome = await resumeJournal(journal, ports, {
      config,
      onStep: stepTeller(host, journal.plan),
      onNote: (note) => host.note(`${sanitise(note, 1_000)}\n`),
      ...(flags.step === true ? { mayStep: (step) => yesOrNo(host, `Step ${step.number}: ${step.title}?`) } : {}),
    });
    if (flags.format === 'json') await tellJournal(host, path);
    return tellOutcome(host, outcome, path);
  });
}
