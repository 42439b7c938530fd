import { fileURLToPath } from 'node:url';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { oneOf } from '../options.ts';
import { formatNames, runScan } from './scan.ts';

/** The bundled incident: synthetic CloudTrail files of a sample account. Two folders up from here, in a checkout and in dist alike. */
const incident = fileURLToPath(new URL('../../../demo/cloudtrail/', import.meta.url));

export const addDemo: AddCommand = (program, host, end) => {
  program
    .command('demo')
    .summary('scan a bundled, synthetic incident')
    .description('Scans a bundled incident in a sample account. Everything in it is made up; nothing leaves this machine.')
    .option('--format <format>', `one of ${formatNames.join(', ')}`, oneOf(formatNames), 'human')
    .action(async (flags: { format: string }) => {
      if (flags.format === 'human') host.note(story);
      await runScan(host, [incident], flags);
      if (flags.format === 'human') host.note(next);
      end(exit.clean);
    });
};

const story = 'Demo: a synthetic incident in account 111122223333, read from the CloudTrail files bundled with Trailward.\n\n';
const next = '\nNext: trailward scan PATH on your own logs, or trailward explain UpdateUser for one event.\n';
