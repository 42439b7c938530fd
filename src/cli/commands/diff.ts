import { existsSync, readFileSync } from 'node:fs';
import { compare } from '../../app/workspace/compare.ts';
import { diffLines } from '../../report/fact-lines.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { paintWith } from '../../report/text/paint.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf } from '../options.ts';
import { accountIn, withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

export const addDiff: AddCommand = (program, host, end) => {
  program
    .command('diff')
    .summary('what differs between two states of the account')
    .description(
      'Compares two states fact by fact, policies by statement. A and B are times (UTC), now, or files with a saved state. What one side does not know is named, not compared.',
    )
    .argument('<a>', 'time, now, or file')
    .argument('[b]', 'time, now, or file', 'now')
    .option('--account <id>', 'account, where the workspace has several')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (a: string, b: string, flags: { account?: string; workspace?: string; format: string }) => {
      await withWorkspace(flags.workspace, async (store) => {
        const account = accountIn(store, flags.account);
        const diff = compare(store, account, a, b, readText);
        await write(host, undefined, flags.format === 'json' ? [`${jsonText(diff, 2)}\n`] : human(diff, host));
      });
      end(exit.clean);
    });
};

const readText = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

function* human({ entities, unknown }: ReturnType<typeof compare>, host: Host): Iterable<string> {
  const paint = paintWith(host.colour);
  const columns = Math.min(Math.max(host.width, 40), 120);
  if (entities.length === 0) yield 'Nothing that both sides know differs.\n';
  for (const { kind, name, change, facts } of entities) {
    yield `${paint(sanitise(`${kind} ${name}`), 'bold')} ${change}\n`;
    yield* diffLines(facts, columns, paint);
  }
  if (unknown.length > 0)
    yield `\n${plural(unknown.length, 'thing')} not compared, because one side does not know ${unknown.length === 1 ? 'it' : 'them'}; --format json names all.\n`;
}
