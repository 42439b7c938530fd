import { blameOf } from '../../app/workspace/blame.ts';
import { blameHuman } from '../../report/blame-human.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { oneOf } from '../options.ts';
import { accountIn, withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

export const addBlame: AddCommand = (program, host, end) => {
  program
    .command('blame')
    .summary('which change made each fact of an entity so')
    .description(
      'Shows every fact that makes up an entity now, policies by statement, with the change that made it so: when, who, from where, with MFA or not; or that it is older than the history.',
    )
    .argument('<entity>', 'ARN, name, kind:name or unique id; account for the account itself')
    .option('--account <id>', 'account, where the workspace has several')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (entity: string, flags: { account?: string; workspace?: string; format: string }) => {
      await withWorkspace(flags.workspace, async (store) => {
        const reports = blameOf(store, accountIn(store, flags.account), entity);
        const text =
          flags.format === 'json'
            ? [`${jsonText(reports, 2)}\n`]
            : reports.flatMap((report) => [...blameHuman(report, { width: host.width, colour: host.colour })]);
        await write(host, undefined, text);
        if (reports.length === 0) host.note(`The workspace knows nothing of ${sanitise(entity)}.\n`);
        end(reports.length === 0 ? exit.unknown : exit.clean);
      });
    });
};
