import { chooseChecks } from '../../app/choose-checks.ts';
import { severityRank } from '../../kernel/severity.ts';
import { checkHuman, checksHuman } from '../../report/check-human.ts';
import { jsonText } from '../../report/text/json-text.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { oneOf } from '../options.ts';
import { write } from '../write.ts';

type AnyCheck = ReturnType<typeof chooseChecks>[number];

export const addChecks: AddCommand = (program, host, end) => {
  const command = program.command('checks').summary('the checks that assess runs').description('Names the checks that assess runs.');
  command
    .command('list')
    .summary('every check')
    .description('Lists every check with its severity, the most severe first.')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (flags: { format: string }) => {
      const checks = chooseChecks().toSorted((a, b) => severityRank(b.severity) - severityRank(a.severity));
      await write(host, undefined, flags.format === 'json' ? [`${jsonText(checks.map(record), 2)}\n`] : checksHuman(checks, host));
      end(exit.clean);
    });
  command
    .command('show')
    .summary('one check')
    .description('Shows what a check looks at, why, what can be set, what can be done, and which controls it decides.')
    .argument('<id>', 'id of the check')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (id: string, flags: { format: string }) => {
      const [check] = chooseChecks([id]);
      if (check === undefined) return;
      await write(host, undefined, flags.format === 'json' ? [`${jsonText(record(check), 2)}\n`] : checkHuman(check, host));
      end(exit.clean);
    });
};

/** A check without what it does. */
function record({ inspect: _, ...declared }: AnyCheck): Omit<AnyCheck, 'inspect'> {
  return declared;
}
