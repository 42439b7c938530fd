import { stateAt } from '../../app/workspace/base-state.ts';
import { factsOfState } from '../../app/workspace/facts-of-state.ts';
import { factInWords } from '../../report/fact-lines.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { wrap } from '../../report/text/wrap.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf, timeOption } from '../options.ts';
import { accountIn, withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

export const addState: AddCommand = (program, host, end) => {
  program
    .command('state')
    .summary('the state of the account at a time')
    .description(
      'Prints what the identities of the account looked like at a time: the newest collected state before it with all changes since. What neither tells is marked unknown.',
    )
    .option('--at <time>', 'UTC; now unless given', timeOption)
    .option('--account <id>', 'account, where the workspace has several')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (flags: { at?: string; account?: string; workspace?: string; format: string }) => {
      await withWorkspace(flags.workspace, async (store) => {
        const state = stateAt(store, accountIn(store, flags.account), flags.at);
        await write(host, undefined, flags.format === 'json' ? [`${jsonText(state, 2)}\n`] : human(state, host));
      });
      end(exit.clean);
    });
};

function* human(state: ReturnType<typeof stateAt>, host: Host): Iterable<string> {
  const columns = Math.min(Math.max(host.width, 40), 120);
  for (const { kind, name, facts, unknown } of factsOfState(state)) {
    yield `${sanitise(`${kind} ${name}`)}\n`;
    for (const [path, value] of facts)
      for (const line of wrap(sanitise(factInWords(path, value), 1_000), columns, '  ', '    ')) yield `${line}\n`;
    if (unknown.length > 0)
      for (const line of wrap(sanitise(`unknown: ${unknown.join(', ')}`, 2_000), columns, '  ', '    ')) yield `${line}\n`;
  }
}
