import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedAws } from '../../../src/aws/embedded/start-embedded-aws.ts';
import { type Journal, readJournal } from '../../../src/remediation/journal/read-journal.ts';
import { isWrite } from '../kit/use-cli.ts';
import type { CliProcess } from './run-cli.ts';

/** When a process is killed: at one of the requests that it makes. */
export interface Moment {
  among: 'all' | 'changes';
  /** From 1. */
  nth: number;
  /** Before AWS hears of it; when it was carried out, and is never answered; or so many milliseconds after the answer. */
  when: 'unheard' | 'unanswered' | number;
}

/** What processes asked of a fake. */
export interface Watch {
  /** Calls that changed something, in order, and whether their intent was the last line of a whole journal before. */
  made: { action: string; isIntended: boolean }[];
  /** Requests so far, and those among them that are to change something. */
  heard: Record<Moment['among'], number>;
  /** Kills a process at a moment from now, if it has not ended before. */
  arm: (child: CliProcess, moment: Moment) => void;
}

/** Watches a fake. `journals` is the folder in which the journals of the processes are. */
export function watchChanges(fake: EmbeddedAws, journals: string): Watch {
  let armed: { child: CliProcess; moment: Moment; from: number } | undefined;
  const watch: Watch = {
    made: [],
    heard: { all: 0, changes: 0 },
    arm: (child, moment) => {
      armed = { child, moment, from: watch.heard[moment.among] };
      void child.ended.then(() => {
        armed = undefined;
      });
    },
  };
  fake.around = async (action, carryOut) => {
    watch.heard.all += 1;
    if (isWrite(action)) watch.heard.changes += 1;
    const doomed = isHit(action) ? armed : undefined;
    if (doomed !== undefined) armed = undefined;
    if (doomed?.moment.when === 'unheard') {
      await doomed.child.kill();
      return { status: 500, body: '' };
    }
    const isIntended = isWrite(action) && journalsIn(journals).some((journal) => isLastIntent(journal, action));
    const answer = carryOut();
    if (isWrite(action) && answer.status === 200) watch.made.push({ action, isIntended });
    if (doomed?.moment.when === 'unanswered') await doomed.child.kill();
    else if (doomed !== undefined) setTimeout(doomed.child.kill, Number(doomed.moment.when));
    return answer;
  };
  return watch;

  function isHit(action: string): boolean {
    if (armed === undefined) return false;
    const { among, nth } = armed.moment;
    return (among === 'all' || isWrite(action)) && watch.heard[among] === armed.from + nth;
  }
}

function journalsIn(folder: string): Journal[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.flatMap((name) => {
    const reading = readJournal(readFileSync(join(folder, name), 'utf8'));
    return reading.kind === 'journal' ? [reading.journal] : [];
  });
}

function isLastIntent({ plan, records }: Journal, action: string): boolean {
  const last = records.at(-1);
  if (last?.kind !== 'intent') return false;
  const step = plan.steps.find(({ number }) => number === last.step);
  if (step?.kind !== 'call') return false;
  if (!last.undo) return step.call.action === action;
  return step.undo.kind === 'calls' && step.undo.calls[last.part]?.action === action;
}
