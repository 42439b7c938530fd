import { existsSync } from 'node:fs';
import { explainEvent, explainName } from '../../app/explain.ts';
import { readEvents } from '../../app/read-events.ts';
import { resolveName, similarNames } from '../../app/resolve-name.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import type { Explanation } from '../../report/explanation.ts';
import { explanationHuman } from '../../report/explanation-human.ts';
import { explanationMarkdown } from '../../report/explanation-markdown.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf } from '../options.ts';
import { write } from '../write.ts';

/** How many events of a file are explained; `scan` is for more. */
const atMost = 20;

const formatNames = ['human', 'json', 'markdown'];

export const addExplain: AddCommand = (program, host, end) => {
  program
    .command('explain')
    .summary('explain an event name, or one very event')
    .description(
      'Prints the catalogue page of an event name (UpdateUser, iam:UpdateUser), or, for a file or - with an event as JSON, the page filled in for that event.',
    )
    .argument('<name|file|->', 'event name, file, or - for standard input')
    .option('--format <format>', `one of ${formatNames.join(', ')}`, oneOf(formatNames), 'human')
    .action(async (what: string, flags: { format: string }) => end(await runExplain(host, what, flags.format)));
};

/** Explains a name, a file or standard input. Returns the exit code. */
export async function runExplain(host: Host, what: string, format: string): Promise<number> {
  if (what === '-' || existsSync(what)) return explainEvents(host, what, format);
  if (!/^[A-Za-z0-9_.:-]{1,120}$/.test(what))
    throw new TrailwardError('TW_USAGE', `${sanitise(what)} is neither a file nor an event name.`);
  const [meaning, ...others] = resolveName(what);
  if (meaning !== undefined) {
    if (others.length > 0)
      host.note(
        `Other services have an event of that name: ${others
          .slice(0, 8)
          .map((other) => `${other.source.replace('.amazonaws.com', '')}:${other.name}`)
          .join(', ')}${others.length > 8 ? ' …' : ''}.\n`,
      );
    await write(host, undefined, render([explainName(meaning.source, meaning.name)], format, host));
    return exit.clean;
  }
  const colon = what.lastIndexOf(':');
  const similar = similarNames(what);
  host.note(`No AWS action called ${what} is known.${similar.length === 0 ? '' : ` Did you mean ${similar.join(' or ')}?`}\n`);
  const service = colon < 0 ? '' : what.slice(0, colon);
  await write(
    host,
    undefined,
    render(
      [explainName(service === '' || service.includes('.') ? service : `${service}.amazonaws.com`, what.slice(colon + 1))],
      format,
      host,
    ),
  );
  return exit.unknown;
}

async function explainEvents(host: Host, path: string, format: string): Promise<number> {
  const { events, past, problems } = await readEvents(path, host.stdin);
  for (const problem of problems.slice(0, 5)) host.note(`${sanitise(problem.path)}: ${sanitise(problem.reason)}\n`);
  if (events.length === 0)
    throw new TrailwardError('TW_NO_EVENT', `${path === '-' ? 'Standard input' : sanitise(path)} holds no CloudTrail event.`);
  if (events.length > atMost) host.note(`Explaining the first ${atMost} of ${plural(events.length, 'event')}; use scan for a whole log.\n`);
  await write(
    host,
    undefined,
    render(
      events.slice(0, atMost).map((event) => explainEvent(event, past)),
      format,
      host,
    ),
  );
  return problems.length > 0 ? exit.partly : exit.clean;
}

function* render(pages: readonly Explanation[], format: string, host: Host): Iterable<string> {
  if (format === 'json') {
    yield `${jsonText(pages.length === 1 ? pages[0] : pages, 2)}\n`;
    return;
  }
  for (const [index, page] of pages.entries()) {
    if (index > 0) yield format === 'markdown' ? '\n---\n\n' : `\n${'─'.repeat(Math.min(host.width, 120))}\n\n`;
    yield* format === 'markdown' ? explanationMarkdown(page) : explanationHuman(page, { width: host.width, colour: host.colour });
  }
}
