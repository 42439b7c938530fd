import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { commandLine } from '../../../src/cli/command-line.ts';
import { exit } from '../../../src/cli/exit.ts';
import { formats } from '../../../src/report/formats.generated.ts';
import { proseMarkdown } from '../../../src/report/text/prose-markdown.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';

/** `cli.md`: the command line, as the program itself describes it. */
export function cli(): Page {
  let help = '';
  const program = commandLine(
    {
      out: async (text) => {
        help += text;
      },
      note: () => {},
      stdin: Readable.from([]),
      width: 80,
      colour: false,
      interactive: false,
      now: () => 0,
    },
    () => {},
  );
  program.outputHelp();
  return {
    path: 'cli.md',
    text: `${notice('src/cli')}# Command line

${[program, ...below(program)].map(section).join('\n')}
## Output formats

What \`trailward scan --format\` takes.

${table(
  ['Format', 'What it is'],
  formats.map(({ name, about }) => [`\`${name}\``, proseMarkdown(about)]),
)}
The JSON formats have schemas: [scan.schema.json](scan.schema.json),
[explanation.schema.json](explanation.schema.json), [assess.schema.json](assess.schema.json),
[account.schema.json](account.schema.json) for states. \`trailward.yaml\` has one too: [config.schema.json](config.schema.json).

## Exit codes

${table(['Code', 'Meaning'], exitCodes(help))}
What each error means is in [errors.md](errors.md).
`,
  };
}

/** The commands below one, each followed by those below it. */
function below(command: Command): Command[] {
  return command.commands.flatMap((each) => [each, ...below(each)]);
}

function nameOf(command: Command): string {
  return `${command.parent === null ? '' : `${nameOf(command.parent)} `}${command.name()}`;
}

function section(command: Command): string {
  const help = command.createHelp();
  const rows = (list: readonly [term: string, about: string][]) => list.map(([term, about]) => [`\`${term}\``, proseMarkdown(about)]);
  const parts = [
    `## ${nameOf(command)}\n`,
    `${proseMarkdown(command.description())}\n`,
    `\`\`\`text\n${help.commandUsage(command)}\n\`\`\`\n`,
    table(
      ['Command', 'What it does'],
      rows(
        help
          .visibleCommands(command)
          .filter(isOwn)
          .map((each) => [help.subcommandTerm(each), help.subcommandDescription(each)]),
      ),
    ),
    table(
      ['Argument', 'What it is'],
      rows(command.registeredArguments.map((each) => [help.argumentTerm(each), help.argumentDescription(each)])),
    ),
    table(
      ['Option', 'What it does'],
      rows(help.visibleOptions(command).map((each) => [help.optionTerm(each), help.optionDescription(each)])),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** `help` is commander's own, and every command has \`--help\`. */
function isOwn(command: Command): boolean {
  return command.name() !== 'help';
}

/** The exit codes of the help text, which must be those that the program ends with. */
function exitCodes(help: string): string[][] {
  const said = (help.split('Exit codes:')[1] ?? '').replace(/\s+/g, ' ').replace(/\.\s*$/, '');
  const rows = said.split(/(?:^|,) (?=\d+ )/).flatMap((part) => {
    const [, code, meaning] = /^(\d+) (.+)$/.exec(part) ?? [];
    return code === undefined || meaning === undefined ? [] : [[code, proseMarkdown(meaning)]];
  });
  const told = rows.map(([code]) => Number(code)).sort();
  if (told.join() !== Object.values(exit).sort().join())
    throw new Error(`The help tells the exit codes ${told.join()}, not those of src/cli/exit.ts.`);
  return rows;
}
