import { type LogFilter, log } from '../../app/workspace/log.ts';
import type { Change } from '../../kernel/change.ts';
import { logHuman } from '../../report/log-human.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { oneOf, timeOption } from '../options.ts';
import { accountIn, withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

interface Flags {
  workspace?: string;
  account?: string;
  actor?: string;
  action?: string;
  since?: string;
  until?: string;
  denied?: true;
  ids?: true;
  format: string;
}

export const addLog: AddCommand = (program, host, end) => {
  program
    .command('log')
    .summary('the changes of an account, or of one entity over its renames')
    .description(
      'Lists changes in order of time. An entity is named by ARN, name, kind:name or unique id, and is followed across renames, moves and deletion; a name that was given again is another entity.',
    )
    .argument('[entity]', 'ARN, name, kind:name or unique id; the whole account unless given')
    .option('--actor <actor>', 'only changes by this ARN or name')
    .option('--action <event>', 'only this event name')
    .option('--since <time>', 'leave out what is earlier (UTC)', timeOption)
    .option('--until <time>', 'leave out what is at or after this time (UTC)', timeOption)
    .option('--denied', 'only what AWS denied')
    .option('--ids', 'with the event id of each change, which show and plan --event take')
    .option('--account <id>', 'account, where the workspace has several')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (entity: string | undefined, flags: Flags) => {
      await withWorkspace(flags.workspace, async (store) => {
        const parts = log(store, accountIn(store, flags.account), entity, filterOf(flags));
        await write(
          host,
          undefined,
          flags.format === 'json'
            ? [`${jsonText(distinct(parts), 2)}\n`]
            : logHuman(parts, { width: host.width, colour: host.colour, ids: flags.ids === true }),
        );
        if (entity !== undefined && parts.length === 0) host.note(`The workspace has no entity called ${sanitise(entity)}.\n`);
        end(entity !== undefined && parts.length === 0 ? exit.unknown : exit.clean);
      });
    });
};

function filterOf({ actor, action, since, until, denied }: Flags): LogFilter {
  return {
    ...(actor === undefined ? {} : { actor }),
    ...(action === undefined ? {} : { eventName: action }),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(denied === undefined ? {} : { denied }),
  };
}

/** The changes of all parts, each once: one that concerns two of the entities is in both. */
function distinct(parts: ReturnType<typeof log>): Change[] {
  return [...new Map(parts.flatMap((part) => part.changes).map((change) => [change.eventId, change])).values()];
}
