import { readFileSync } from 'node:fs';
import { approve } from '../../app/remedy/approve.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { planHuman } from '../../report/plan-human.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { configFile } from '../config-file.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { hostClock } from '../host-clock.ts';
import { approvalPath } from '../remedy/approval-files.ts';
import { loadPlan } from '../remedy/plan-file.ts';
import { shownPath } from '../remedy/shown-path.ts';
import { yesOrNo } from '../remedy/yes-or-no.ts';
import { write } from '../write.ts';

export interface ApproveFlags {
  key: string;
  as: string;
  yes?: boolean;
  workspace?: string;
  config?: string;
}

export const addApprove: AddCommand = (program, host, end) => {
  program
    .command('approve')
    .summary('agree to a plan, with your key')
    .description(
      'Signs a plan with your Ed25519 private key and writes the approval beside it, where apply looks for it. trailward.yaml names the approvers by their public keys, and how many a plan needs; whoever asked for a plan may not approve it. Make a key: openssl genpkey -algorithm ed25519 -out me.pem; its public half: openssl pkey -in me.pem -pubout.',
    )
    .argument('<plan>', 'file of the plan, or its id in the workspace')
    .requiredOption('--key <file>', 'your Ed25519 private key, PEM')
    .requiredOption('--as <name>', 'your name among the approvers in trailward.yaml')
    .option('--yes', 'do not show the plan and ask')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--config <file>', 'take this configuration in place of trailward.yaml')
    .action(async (given: string, flags: ApproveFlags) => end(await runApprove(host, given, flags)));
};

/** Approves a plan. Returns the exit code. */
export async function runApprove(host: Host, given: string, flags: ApproveFlags): Promise<number> {
  const { plan, path } = loadPlan(given, flags.workspace);
  const { config } = await configFile(flags.config, flags.workspace);
  if (flags.yes !== true) {
    for (const piece of planHuman(plan, { width: host.width, colour: host.colour })) await host.out(piece);
    if (!(await yesOrNo(host, `Approve it as ${flags.as}?`))) {
      host.note('It is not approved.\n');
      return exit.usage;
    }
  }
  const at = hostClock(host).utc();
  const made = approve(plan, { approver: flags.as, at, key: keyText(flags.key), approvers: config.approvals.approvers });
  if (made.kind === 'refused') throw new TrailwardError('TW_APPROVAL', made.reason);
  const file = approvalPath(path, flags.as);
  await write(host, file, [`${JSON.stringify(made.approval, null, 2)}\n`]);
  host.note(`Approved plan ${plan.id} as ${sanitise(flags.as)}: ${shownPath(file)}\n`);
  return exit.clean;
}

function keyText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TrailwardError('TW_APPROVAL', `${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
}
