import { ingest } from '../../app/workspace/ingest.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import { oneOf } from '../options.ts';
import { progressBar } from '../progress.ts';
import { withWorkspace } from '../with-workspace.ts';

export const addIngest: AddCommand = (program, host, end) => {
  program
    .command('ingest')
    .summary('take CloudTrail data into the workspace')
    .description(
      'Takes CloudTrail data into the workspace: changes with their events, and counts of everything else. Idempotent on the event id; what was read to its end and has not changed is not read again. May be stopped at any time.',
    )
    .argument('<path...>', 'files, folders, globs, or -')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (paths: string[], flags: { workspace?: string; format: string }) => {
      const bar = progressBar(host);
      const report = await withWorkspace(flags.workspace, (store) =>
        ingest(store, paths, { stdin: host.stdin, onProgress: bar.update }),
      ).finally(bar.done);
      const notRead = report.skipped.filter((file) => file.unread);
      if (report.files + report.unchanged === 0) {
        const why = report.skipped.slice(0, 5).map(({ path, reason }) => `${sanitise(path)}: ${sanitise(reason)}`);
        throw new TrailwardError('TW_NO_INPUT', `No CloudTrail data was found.\n  ${why.join('\n  ')}`);
      }
      if (flags.format === 'json') await host.out(`${JSON.stringify(report, null, 2)}\n`);
      else {
        const again = report.unchanged === 0 ? '' : `, ${report.unchanged} unchanged since last time`;
        await host.out(
          `${plural(report.files, 'file')} read${again}: ${plural(report.events, 'event')} = ${report.added} added + ${plural(report.duplicates, 'duplicate')} + ${report.malformed} malformed; ${plural(report.changes, 'new change')}.\n`,
        );
        for (const problem of report.problems.slice(0, 10)) host.note(`${sanitise(problem.path)}: ${sanitise(problem.reason)}\n`);
        for (const file of notRead.slice(0, 10)) host.note(`${sanitise(file.path)}: ${sanitise(file.reason)}\n`);
      }
      end(report.problems.length > 0 || notRead.length > 0 ? exit.partly : exit.clean);
    });
};
