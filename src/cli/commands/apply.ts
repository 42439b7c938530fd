import { applyPlan } from '../../app/remedy/apply-plan.ts';
import type { Plan } from '../../app/remedy/read-plan.ts';
import { planHuman } from '../../report/plan-human.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { findWorkspace } from '../../store/workspace-folder.ts';
import { addClientOptions, gather } from '../client-options.ts';
import type { AddCommand } from '../command.ts';
import { configFile } from '../config-file.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf } from '../options.ts';
import { applySession, type SessionFlags } from '../remedy/apply-session.ts';
import { approvalsOf } from '../remedy/approval-files.ts';
import { type ConfirmFlags, confirmRisk } from '../remedy/confirm-risk.ts';
import { wasApplied } from '../remedy/list-remedies.ts';
import { needsTerminal } from '../remedy/needs-terminal.ts';
import { tellOutcome } from '../remedy/outcome.ts';
import { loadPlan } from '../remedy/plan-file.ts';
import { stepTeller } from '../remedy/step-teller.ts';
import { tellJournal } from '../remedy/tell-journal.ts';
import { yesOrNo } from '../remedy/yes-or-no.ts';

export interface ApplyFlags extends SessionFlags, ConfirmFlags {
  step?: boolean;
  config?: string;
  format: string;
}

export const addApply: AddCommand = (program, host, end) => {
  const command = program
    .command('apply')
    .summary('carry out a plan, step by step')
    .description(
      'Carries out a plan in the account that it is for. First everything that must hold is checked: the plan is as it was written and has not expired, account and caller, approvals, permissions. Before each call it is read again whether things stand as the plan expects, and the intent is on the disk; after each, that it worked. It stops at the first step that cannot be carried out; what was done is in the journal.',
    )
    .argument('<plan>', 'file of the plan, or its id in the workspace');
  addClientOptions(command)
    .option('--yes', 'do not ask where the risk is R0 or R1, and say yes to what a gate asks')
    .option('--confirm <name>', 'the name of what a plan of risk R2 or R3 touches; may be given several times', gather)
    .option('--step', 'ask before each step')
    .option('--hand-over <folder>', 'folder for files with new passwords and keys; else trailward-handover')
    .option('--journal <file>', 'write the journal here; else into the workspace, or the working folder')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--config <file>', 'take this configuration in place of trailward.yaml')
    .option('--format <format>', 'one of human, json: json prints the journal', oneOf(['human', 'json']), 'human')
    .action(async (given: string, flags: ApplyFlags) => end(await runApply(host, given, flags)));
};

/** Applies a plan file. Returns the exit code. */
export async function runApply(host: Host, given: string, flags: ApplyFlags): Promise<number> {
  const { plan, path } = loadPlan(given, flags.workspace);
  return applyLoaded(host, plan, approvalsOf(path, plan), flags);
}

/** Applies a plan that was read or just made. Returns the exit code. */
export async function applyLoaded(host: Host, plan: Plan, approvals: ReturnType<typeof approvalsOf>, flags: ApplyFlags): Promise<number> {
  const { config } = await configFile(flags.config, flags.workspace);
  if (flags.format === 'human') for (const piece of planHuman(plan, { width: host.width, colour: host.colour })) await host.out(piece);
  const refusal = needsTerminal(host, plan) ?? (await confirmRisk(host, plan, flags));
  if (refusal !== undefined) {
    host.note(`${sanitise(refusal, 2_000)} Nothing was changed.\n`);
    return exit.usage;
  }
  const folder = flags.workspace ?? findWorkspace(process.cwd());
  return applySession(host, plan, flags, undefined, async ({ ports, journal, path }) => {
    host.note(`${flags.format === 'human' ? '\n' : ''}Applying ${plural(plan.steps.length, 'step')} in account ${plan.account}.\n`);
    const outcome = await applyPlan(plan, ports, {
      journal,
      config,
      approvals,
      ...(folder !== undefined && wasApplied(folder, plan.id) ? { appliedBefore: true } : {}),
      onStep: stepTeller(host, plan),
      onNote: (note) => host.note(`${sanitise(note, 1_000)}\n`),
      ...(flags.step === true ? { mayStep: (step) => yesOrNo(host, `Step ${step.number}: ${step.title}?`) } : {}),
    });
    if (flags.format === 'json') await tellJournal(host, path);
    return tellOutcome(host, outcome, path);
  });
}
