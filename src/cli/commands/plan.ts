import { assess } from '../../app/assess.ts';
import type { WorkspaceStore } from '../../app/ports/workspace-store.ts';
import { chooseWishes, wishesOfAll } from '../../app/remedy/choose-wishes.ts';
import { historyContext } from '../../app/remedy/history-context.ts';
import { makePlan, type Planned, type Wish } from '../../app/remedy/make-plan.ts';
import { partitionOfState } from '../../app/remedy/partition-of-state.ts';
import type { PlanContext } from '../../app/remedy/plan-context.ts';
import { planForms } from '../../app/remedy/print-plan.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { isSeverity, type Severity, severities } from '../../kernel/severity.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { findWorkspace } from '../../store/workspace-folder.ts';
import { type AccountFlags, accountFrom, addAccountOptions } from '../account-source.ts';
import { gather } from '../client-options.ts';
import type { AddCommand } from '../command.ts';
import { configFile } from '../config-file.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf, severityOption } from '../options.ts';
import { accessedServices } from '../remedy/accessed-services.ts';
import { callerOf } from '../remedy/caller-of.ts';
import { parametersIn } from '../remedy/parameters-in.ts';
import { loadPlan, savePlan } from '../remedy/plan-file.ts';
import { showGuides, showPlan } from '../remedy/show-plan.ts';
import { shownPath } from '../remedy/shown-path.ts';
import { withWorkspace } from '../with-workspace.ts';

export interface PlanFlags extends AccountFlags {
  all?: boolean;
  severity?: Severity;
  event?: string;
  action?: string;
  target?: string[];
  param?: string[];
  from?: string;
  as?: string;
  output?: string;
  /** False: the plan is only printed. */
  file?: boolean;
  format: string;
  config?: string;
  days: string;
  caller?: string;
  requester?: string;
  lastAccessed?: boolean;
}

export const addPlan: AddCommand = (program, host, end) => {
  const command = program
    .command('plan')
    .summary('write down how to fix a finding, or take a change back')
    .description(
      'Makes a plan: the exact calls, what each changes, who may miss it, and how it is taken back. Nothing is changed. From findings of assess or scan, from everything that fails (--all), from an event of the history that is to be taken back (--event), or from an action and its targets. Prints it for people, or as steps in the console, AWS CLI, Python, TypeScript or Terraform, and writes it to a file that trailward apply takes.',
    )
    .argument('[finding...]', 'ids of findings, as assess and scan name them');
  addAccountOptions(command)
    .option('--all', 'everything that fails')
    .option('--severity <severity>', `with --all: at or above this, one of ${severities.join(', ')}`, severityOption)
    .option('--event <event-id>', 'take back this change of the history')
    .option('--action <id>', 'the action to plan; see trailward actions list')
    .option('--target <target>', 'what it is aimed at, user:alice, access-key:AKIA…, account; may be given several times', gather)
    .option('--param <name=value>', 'a parameter of the action; name=@file reads a file; may be given several times', gather)
    .option('--from <plan>', 'print a plan that was written before')
    .option('--as <form>', `print as ${planForms.map(({ name }) => name).join(', ')}`, oneOf(planForms.map(({ name }) => name)))
    .option('--output <file>', 'write the plan here; else into the workspace, or the working folder')
    .option('--no-file', 'only print the plan, and write it nowhere')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .option('--config <file>', 'take this configuration in place of trailward.yaml')
    .option('--days <days>', 'days until the plan expires', '7')
    .option('--caller <arn>', 'ARN of the principal that is to apply it; nobody else may then')
    .option('--last-accessed', 'with --live and --target: ask AWS too which services the targets used')
    .option('--requester <name>', 'who asks for it, and may not approve it')
    .action(async (findings: string[], flags: PlanFlags) => end(await runPlan(host, findings, flags)));
};

/** Makes or reads a plan and prints it. Returns the exit code. */
export async function runPlan(host: Host, findings: readonly string[], flags: PlanFlags): Promise<number> {
  if (flags.from !== undefined) {
    await showPlan(host, loadPlan(flags.from, flags.workspace).plan, flags);
    return exit.clean;
  }
  oneSource(findings, flags);
  const { config } = await configFile(flags.config, flags.workspace);
  if (config.approvals.required > 0 && flags.requester === undefined)
    throw new TrailwardError(
      'TW_USAGE',
      'trailward.yaml asks for approvals: say with --requester who asks for the plan, and may not approve it.',
    );
  const source = await accountFrom(host, flags);
  const { state, now } = source;
  if (state.account === '')
    throw new TrailwardError('TW_USAGE', 'Nothing that was read names the account. Give a collected state, or --live.');
  const base: PlanContext = {
    state,
    now,
    partition: partitionOfState(state),
    config,
    days: daysOf(flags.days),
    ...(flags.caller === undefined ? {} : { caller: callerOf(flags.caller, state.account) }),
    ...(flags.requester === undefined ? {} : { requester: flags.requester }),
  };
  if (flags.lastAccessed === true) base.lastAccessed = await accessedServices(state, base.partition, flags.target ?? [], flags);
  const changed = source.passwordPolicyChanged;
  const assessed = () => assess(state, { now, config, ...(changed === undefined ? {} : { passwordPolicyChanged: changed }) });
  let isWhole = true;
  const make = (store: WorkspaceStore | undefined): Planned => {
    const context = store === undefined ? base : { ...base, ...historyContext(store, state.account) };
    const parameters = parametersIn(flags.param ?? []);
    if (flags.event !== undefined)
      return makePlan(
        [{ action: 'revert', target: `event:${flags.event}`, parameters }],
        { kind: 'revert', eventId: flags.event },
        context,
      );
    if (findings.length === 0 && flags.all !== true) return fromAction(flags, parameters, context);
    const chosen =
      flags.all === true
        ? { wishes: wishesOfAll(assessed(), flags.severity ?? 'low', config.thresholds), problems: [], others: [] }
        : chooseWishes(findings, assessed(), { store, thresholds: config.thresholds, wanted: flags.action });
    for (const note of [...chosen.problems, ...chosen.others]) host.note(`${sanitise(note, 1_000)}\n`);
    isWhole = chosen.problems.length === 0;
    if (chosen.wishes.length === 0) return { kind: 'nothing', reasons: ['There is nothing to plan.'], left: [] };
    const wishes = chosen.wishes.map((wish) => ({ ...wish, parameters: { ...wish.parameters, ...parameters } }));
    return makePlan(
      wishes,
      { kind: 'findings', findings: flags.all === true ? [`all at or above ${flags.severity ?? 'low'}`] : findings },
      context,
    );
  };
  const hasHistory = flags.workspace !== undefined || findWorkspace(process.cwd()) !== undefined;
  const planned = hasHistory ? await withWorkspace(flags.workspace, (store) => make(store)) : make(undefined);
  const code = await told(host, planned, flags);
  // Of what was named, every part must come to something; --all takes what can be had.
  const isShort = !isWhole || (flags.all !== true && planned.kind !== 'refused' && planned.left.length > 0);
  if (code !== exit.clean || !isShort) return code;
  return planned.kind === 'nothing' ? exit.usage : exit.partly;
}

function fromAction({ action, target = [] }: PlanFlags, parameters: Wish['parameters'], context: PlanContext): Planned {
  if (action === undefined)
    throw new TrailwardError('TW_USAGE', 'Say what to plan: finding ids, --all, --event, or --action with --target.');
  const targets = target.length === 0 ? ['account'] : target;
  const origin = { kind: 'action' as const, action, target: targets.join(' '), parameters };
  return makePlan(
    targets.map((one) => ({ action, target: one, parameters })),
    origin,
    context,
  );
}

async function told(host: Host, planned: Planned, flags: PlanFlags): Promise<number> {
  if (planned.kind === 'refused') {
    host.note('No plan was made:\n');
    for (const reason of planned.reasons) host.note(`  - ${sanitise(reason, 2_000)}\n`);
    return exit.usage;
  }
  for (const { wish, reason } of planned.left) host.note(`Left out: ${sanitise(`${wish.action} ${wish.target}: ${reason}`, 2_000)}\n`);
  if (planned.kind === 'nothing') {
    for (const reason of planned.reasons) host.note(`${sanitise(reason, 2_000)}\n`);
    return exit.clean;
  }
  await showGuides(host, planned.guides, planned.kind === 'guides' ? 'alone' : 'beside a plan', flags);
  if (planned.kind === 'guides') return exit.clean;
  const path = flags.file === false ? undefined : await savePlan(host, planned.plan, flags.output, flags.workspace);
  await showPlan(host, planned.plan, flags);
  if (path !== undefined) host.note(`Plan ${planned.plan.id} is in ${shownPath(path)}. Apply it: trailward apply ${shownPath(path)}\n`);
  return exit.clean;
}

function oneSource(findings: readonly string[], { all, event, action, severity, live, lastAccessed }: PlanFlags): void {
  const given = [findings.length > 0 ? 'findings' : [], all === true ? '--all' : [], event === undefined ? [] : '--event'].flat();
  if (given.length > 1) throw new TrailwardError('TW_USAGE', `${given.join(' and ')} do not go together.`);
  if (event !== undefined && action !== undefined) throw new TrailwardError('TW_USAGE', '--event and --action do not go together.');
  if (lastAccessed === true && live !== true) throw new TrailwardError('TW_USAGE', '--last-accessed goes with --live.');
  if (severity !== undefined && all !== true) throw new TrailwardError('TW_USAGE', '--severity goes with --all.');
  if (severity !== undefined && !isSeverity(severity)) throw new TrailwardError('TW_USAGE', '--severity is no severity.');
}

function daysOf(text: string): number {
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1) throw new TrailwardError('TW_USAGE', '--days is a whole number from 1 to 999.');
  return Number(text);
}
