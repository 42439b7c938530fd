import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ApplyPorts } from '../../app/ports/apply-ports.ts';
import { journalWriter } from '../../app/remedy/journal-writer.ts';
import type { Plan } from '../../app/remedy/read-plan.ts';
import type { Clients } from '../../aws/clients.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { applyLock } from '../../store/apply-lock.ts';
import { type JournalFile, journalFile } from '../../store/journal-file.ts';
import { remedyFolder } from '../../store/remedy-folder.ts';
import { findWorkspace } from '../../store/workspace-folder.ts';
import { type ClientFlags, clientOptions } from '../client-options.ts';
import type { Host } from '../host.ts';
import { hostClock } from '../host-clock.ts';
import { type GoingOn, makeReady } from './going-on.ts';
import { secretDesk } from './secret-desk.ts';
import { yesOrNo } from './yes-or-no.ts';

export interface SessionFlags extends ClientFlags {
  workspace?: string;
  journal?: string;
  handOver?: string;
  /** Says yes to what gates ask. */
  yes?: boolean;
}

/** What apply, rollback and resume work with, in one account. */
export interface ApplySession {
  ports: ApplyPorts;
  clients: Clients;
  /** Id of the journal, and its file. */
  journal: string;
  path: string;
}

/**
 * Runs `use` with clients, lock and journal, and closes them whatever happens. The journal file is made with its first
 * record, so that a plan that is refused leaves none.
 */
export async function applySession<T>(
  host: Host,
  plan: Plan,
  flags: SessionFlags,
  goingOn: GoingOn | undefined,
  use: (session: ApplySession) => Promise<T>,
): Promise<T> {
  // The AWS SDK takes its time to load.
  const { utc, sleep } = hostClock(host);
  const { clientFactory } = await import('../../aws/client-factory.ts');
  const { awsWorld } = await import('../../aws/world/aws-world.ts');
  const { release } = applyLock(plan.account);
  const clients = clientFactory(clientOptions(flags));
  const id = goingOn?.journal.id ?? `${utc().replace(/[-:]/g, '')}-${plan.id}-${host.randomHex?.(3) ?? randomBytes(3).toString('hex')}`;
  const path = goingOn?.path ?? flags.journal ?? join(journalFolder(flags.workspace), `${id}.jsonl`);
  let file: JournalFile | undefined;
  const append = (line: string) => {
    file ??= journalFile(path, goingOn === undefined ? 'begin' : 'go-on');
    file.append(line);
  };
  try {
    if (goingOn !== undefined) makeReady(goingOn);
    const world = awsWorld(clients);
    const ports: ApplyPorts = {
      world,
      journal: journalWriter(append, utc, goingOn?.journal.last),
      clock: {
        now: utc,
        elapsed: () => host.now() / 1_000,
        sleep,
      },
      secrets: secretDesk({ host, clients, world, folder: flags.handOver ?? 'trailward-handover' }),
      ...(flags.yes === true
        ? { confirm: async (question: string) => yesByFlag(host, question) }
        : host.askLine === undefined
          ? {}
          : { confirm: (question: string) => yesOrNo(host, question) }),
    };
    return await use({ ports, clients, journal: id, path });
  } finally {
    file?.close();
    clients.close();
    release();
  }
}

/** What was said yes to beforehand is told all the same. */
function yesByFlag(host: Host, question: string): boolean {
  host.note(`${sanitise(question, 1_000)} Yes, by --yes.\n`);
  return true;
}

function journalFolder(workspace: string | undefined): string {
  const folder = workspace ?? findWorkspace(process.cwd());
  return folder === undefined ? '.' : remedyFolder(folder).journals;
}
