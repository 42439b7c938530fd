import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blameOf } from '../../app/workspace/blame.ts';
import { ingest } from '../../app/workspace/ingest.ts';
import { log } from '../../app/workspace/log.ts';
import { blameHuman } from '../../report/blame-human.ts';
import { logHuman } from '../../report/log-human.ts';
import { initWorkspace } from '../../store/workspace-folder.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf } from '../options.ts';
import { withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';
import { formatNames, runScan } from './scan.ts';

/** The bundled incident: synthetic CloudTrail files of a sample account. Two folders up from here, in a checkout and in dist alike. */
const incident = fileURLToPath(new URL('../../../demo/cloudtrail/', import.meta.url));

export const addDemo: AddCommand = (program, host, end) => {
  program
    .command('demo')
    .summary('a bundled, synthetic incident: scanned, explained, contained, fixed and taken back')
    .description(
      'Scans a bundled incident in a sample account, shows its history, then contains and fixes it in an account that a server on this machine holds, verifies it, and takes it back. Everything is made up; nothing leaves this machine.',
    )
    .option('--format <format>', `one of ${formatNames.join(', ')}`, oneOf(formatNames), 'human')
    .action(async (flags: { format: string }) => {
      if (flags.format === 'human') host.note(story);
      await runScan(host, [incident], flags);
      if (flags.format === 'human') {
        await inFolder(async (folder) => {
          await write(host, undefined, await asHistory(host, folder));
          // The AWS SDK takes its time to load, and only this part needs it.
          const { respond } = await import('../demo/respond.ts');
          await respond(host, folder);
        });
        host.note(next);
      }
      end(exit.clean);
    });
};

/** The same incident as history: the renamed user followed, and the backdoor found, in a workspace that lasts for the demo. */
async function asHistory(host: Host, folder: string): Promise<string[]> {
  initWorkspace(folder);
  return withWorkspace(folder, async (store) => {
    await ingest(store, [incident]);
    const options = { width: host.width, colour: host.colour };
    return [
      '\nHISTORY  trailward log svc-backup: who was this user before it had that name?\n\n',
      ...logHuman(log(store, account, 'user:svc-backup'), options),
      'HISTORY  trailward blame svc-backup: which change made it what it is?\n\n',
      ...blameOf(store, account, 'user:svc-backup').flatMap((report) => [...blameHuman(report, options)]),
    ];
  });
}

/** A folder that lasts for the demo. */
async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trailward-demo-'));
  try {
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const account = '111122223333';
const story = 'Demo: a synthetic incident in account 111122223333, read from the CloudTrail files bundled with Trailward.\n\n';
const next = '\nNext: trailward scan PATH on your own logs, or trailward explain UpdateUser for one event.\n';
