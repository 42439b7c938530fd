import { type Shown, show } from '../../app/workspace/show.ts';
import { explanationHuman } from '../../report/explanation-human.ts';
import { diffLines } from '../../report/fact-lines.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { paintWith } from '../../report/text/paint.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf } from '../options.ts';
import { withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

export const addShow: AddCommand = (program, host, end) => {
  program
    .command('show')
    .summary('one change: its page, and what it did to the account')
    .description(
      'Shows one change by its event id: what it did to each entity that it touched, fact by fact and policies by statement, then the page of the catalogue filled in for it.',
    )
    .argument('<event-id>', 'eventID of the change')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (eventId: string, flags: { workspace?: string; format: string }) => {
      await withWorkspace(flags.workspace, async (store) => {
        const shown = show(store, eventId);
        if (shown === undefined) {
          host.note(`The workspace has no change with the event id ${sanitise(eventId)}.\n`);
          return end(exit.unknown);
        }
        await write(host, undefined, flags.format === 'json' ? [`${jsonText(shown, 2)}\n`] : human(shown, host));
        end(exit.clean);
      });
    });
};

function* human({ page, entities, contradictions }: Shown, host: Host): Iterable<string> {
  const paint = paintWith(host.colour);
  const columns = Math.min(Math.max(host.width, 40), 120);
  yield `${paint(sanitise(page.event?.change.summary ?? page.name), 'bold')}\n`;
  for (const { kind, name, diff, unknown } of entities) {
    yield `${sanitise(`${kind} ${name}`)}${diff.length === 0 ? ': nothing changed' : ''}\n`;
    yield* diffLines(diff, columns, paint);
    if (unknown.length > 0) yield `  unknown before: ${sanitise(unknown.join(', '))}\n`;
  }
  for (const contradiction of contradictions) yield `${paint('Does not fit the state before: ', 'yellow')}${sanitise(contradiction)}\n`;
  yield '\n';
  yield* explanationHuman(page, { width: host.width, colour: host.colour });
}
