import { actionNamed, everyAction } from '../../app/remedy/actions.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { actionHuman, actionsHuman } from '../../report/action-human.ts';
import { jsonText } from '../../report/text/json-text.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { oneOf } from '../options.ts';
import { write } from '../write.ts';

export const addActions: AddCommand = (program, host, end) => {
  const command = program.command('actions').summary('what can be planned').description('The actions that trailward plan knows.');
  command
    .command('list')
    .summary('every action')
    .description('Lists every action with its risk and what it does.')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async ({ format }: { format: string }) => {
      const all = everyAction();
      await write(
        host,
        undefined,
        format === 'json' ? [`${jsonText(all, 2)}\n`] : actionsHuman(all, { width: host.width, colour: host.colour }),
      );
      end(exit.clean);
    });
  command
    .command('show')
    .summary('one action: what it does, its parameters, how it is taken back')
    .description('Tells all of one action.')
    .argument('<id>', 'id of the action')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (id: string, { format }: { format: string }) => {
      const found = actionNamed(id);
      if (found === undefined) throw new TrailwardError('TW_USAGE', `There is no action ${id}. See trailward actions list.`);
      await write(
        host,
        undefined,
        format === 'json' ? [`${jsonText(found, 2)}\n`] : actionHuman(found, { width: host.width, colour: host.colour }),
      );
      end(exit.clean);
    });
};
