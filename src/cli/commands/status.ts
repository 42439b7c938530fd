import { type AccountStatus, status } from '../../app/workspace/status.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { findWorkspace } from '../../store/workspace-folder.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { oneOf } from '../options.ts';
import { listRemedies, type Remedies } from '../remedy/list-remedies.ts';
import { withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

export const addStatus: AddCommand = (program, host, end) => {
  program
    .command('status')
    .summary('what the workspace holds: accounts, gaps, plans and journals')
    .description(
      'Says which accounts the workspace knows, how many events and changes it has of each, which spans of time they cover, and where the gaps are; then the plans and journals that it keeps.',
    )
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (flags: { workspace?: string; format: string }) => {
      const accounts = await withWorkspace(flags.workspace, (store) => status(store));
      const remedies = listRemedies(flags.workspace ?? findWorkspace(process.cwd()) ?? '.');
      await write(
        host,
        undefined,
        flags.format === 'json' ? [`${jsonText({ schemaVersion: 1, accounts, ...remedies }, 2)}\n`] : human(accounts, remedies),
      );
      end(exit.clean);
    });
};

function* human(accounts: readonly AccountStatus[], { plans, journals }: Remedies): Iterable<string> {
  if (accounts.length === 0) yield 'The workspace is empty.\n';
  for (const { account, events, changes, states, covered, gaps } of accounts) {
    yield `Account ${sanitise(account)}: ${plural(events, 'event')}, ${plural(changes, 'change')}, ${plural(states.length, 'collected state')}\n`;
    for (const run of covered) yield `  covered  ${run.from} to ${run.to}, ${plural(run.events, 'event')}\n`;
    for (const gap of gaps) yield `  gap      ${gap.from} to ${gap.to}, ${plural(gap.hours, 'hour')} without an event\n`;
    for (const at of states) yield `  state    ${sanitise(at)}\n`;
  }
  for (const one of plans) {
    if ('unreadable' in one) yield `Plan ${sanitise(one.plan, 300)} cannot be used: ${sanitise(one.unreadable, 300)}\n`;
    else
      yield `Plan ${one.id} (${one.risk}), ${one.applied ? 'applied' : `expires ${sanitise(one.expires)}`}: ${sanitise(one.title, 300)}\n`;
  }
  for (const one of journals) {
    if ('unreadable' in one) yield `Journal ${sanitise(one.journal, 300)} cannot be read: ${sanitise(one.unreadable, 300)}\n`;
    else
      yield `Journal ${sanitise(one.journal, 300)}, ${one.outcome}, ${one.done} of ${plural(one.steps, 'step')}: ${sanitise(one.title, 300)}\n`;
  }
}
