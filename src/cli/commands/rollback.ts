import { planRollback } from '../../app/remedy/plan-rollback.ts';
import { type Journal, readJournal } from '../../app/remedy/read-journal.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { addClientOptions, clientOptions, gather } from '../client-options.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { hostClock } from '../host-clock.ts';
import { oneOf } from '../options.ts';
import { journalPath, loadJournal } from '../remedy/load-journal.ts';
import { savePlan } from '../remedy/plan-file.ts';
import { showPlan } from '../remedy/show-plan.ts';
import { shownPath } from '../remedy/shown-path.ts';
import { type ApplyFlags, applyLoaded } from './apply.ts';

export interface RollbackFlags extends ApplyFlags {
  toStep?: string;
  plan?: boolean;
  output?: string;
  requester?: string;
}

export const addRollback: AddCommand = (program, host, end) => {
  const command = program
    .command('rollback')
    .summary('take back what a journal did')
    .description(
      'Takes back what an apply did, the last step first, by a plan of its own that is checked and journaled like any other. What was changed since by somebody else refuses it. What nothing brings back is told before anything is done.',
    )
    .argument('<journal>', 'file of the journal, or its id in the workspace');
  addClientOptions(command)
    .option('--to-step <number>', 'leave the steps up to this one', '0')
    .option('--plan', 'only write the plan')
    .option('--output <file>', 'write the plan here; else into the workspace, or the working folder')
    .option('--yes', 'do not ask where the risk is R0 or R1')
    .option('--confirm <name>', 'the name of what a plan of risk R2 or R3 touches; may be given several times', gather)
    .option('--requester <name>', 'who asks for it, and may not approve it')
    .option('--step', 'ask before each step')
    .option('--hand-over <folder>', 'folder for files with new passwords; else trailward-handover')
    .option('--journal <file>', 'write the journal of the rollback here')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--config <file>', 'take this configuration in place of trailward.yaml')
    .option('--format <format>', 'one of human, json: json prints the journal', oneOf(['human', 'json']), 'human')
    .action(async (given: string, flags: RollbackFlags) => end(await runRollback(host, given, flags)));
};

/** Rolls a journal back. Returns the exit code. */
export async function runRollback(host: Host, given: string, flags: RollbackFlags): Promise<number> {
  const toStep = Number(flags.toStep ?? '0');
  if (!Number.isInteger(toStep) || toStep < 0) throw new TrailwardError('TW_USAGE', '--to-step is the number of a step, or 0.');
  const journal = loadJournal(readJournal, journalPath(given, flags.workspace));
  const planned = await rollbackOf(host, journal, toStep, flags);
  if (planned.kind === 'refused') {
    host.note('It is not taken back; nothing was changed:\n');
    for (const reason of planned.reasons) host.note(`  - ${sanitise(reason, 2_000)}\n`);
    return exit.usage;
  }
  for (const lost of planned.lost) host.note(`Does not come back: ${sanitise(lost, 2_000)}\n`);
  if (planned.kind === 'nothing') {
    host.note('There is nothing to take back.\n');
    return exit.clean;
  }
  const path = await savePlan(host, planned.plan, flags.output, flags.workspace);
  if (flags.plan === true) {
    await showPlan(host, planned.plan, flags);
    host.note(`The plan is in ${shownPath(path)}. Apply it: trailward apply ${shownPath(path)}\n`);
    return exit.clean;
  }
  const code = await applyLoaded(host, planned.plan, [], flags);
  if (code === exit.usage)
    host.note(`The plan of it is in ${shownPath(path)}. Once it may be applied: trailward apply ${shownPath(path)}\n`);
  return code;
}

async function rollbackOf(host: Host, journal: Journal, toStep: number, flags: RollbackFlags) {
  const { clientFactory } = await import('../../aws/client-factory.ts');
  const { awsWorld } = await import('../../aws/world/aws-world.ts');
  const clients = clientFactory(clientOptions(flags));
  try {
    const clock = hostClock(host);
    const now = clock.utc();
    const expires = `${new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 19)}Z`;
    return await planRollback(journal, awsWorld(clients), {
      toStep,
      now,
      expires,
      clock: { elapsed: () => host.now() / 1_000, sleep: clock.sleep },
      ...(flags.requester === undefined ? {} : { requester: flags.requester }),
    });
  } finally {
    clients.close();
  }
}
