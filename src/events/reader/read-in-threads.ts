import { Worker } from 'node:worker_threads';
import type { Batch, FileOutcome } from './batch.ts';
import { createLedger } from './ledger.ts';
import type { FromThread, ThreadSetup, ToThread } from './thread-messages.ts';

/** A file and where it stands among all that was found. */
export interface PlacedFile {
  place: number;
  path: string;
  size: number;
}

/** Takes what was read. */
export interface Taker {
  add(place: number, path: string, batch: Batch): void;
  settle(place: number, path: string, outcome: FileOutcome): void;
}

/** The thread's entry stands beside this file, `.ts` in a checkout and `.js` when built. */
const entry = new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** Files that a thread is given at a time: so many, or so many bytes. Asking for each one would leave it waiting. */
const handful = { files: 64, bytes: 1024 * 1024 };

/**
 * Reads files in worker threads, the largest first. A thread that dies costs the file it was reading, which becomes a
 * problem; another one takes its place. Returns the files left over when threads cannot be started here at all. Rejects
 * with what `taker` throws.
 */
export function readInThreads(
  files: readonly PlacedFile[],
  threads: number,
  setup: ThreadSetup,
  taker: Taker,
  url: URL = entry,
): Promise<PlacedFile[]> {
  const queue = files.toSorted((a, b) => a.size - b.size || b.place - a.place);
  const workers = new Set<Worker>();

  function takeHandful(): PlacedFile[] {
    const hand: PlacedFile[] = [];
    for (let bytes = 0; hand.length < handful.files && bytes < handful.bytes; ) {
      const file = queue.pop();
      if (file === undefined) break;
      hand.push(file);
      bytes += file.size;
    }
    return hand;
  }

  return new Promise((resolve, reject) => {
    function start(): void {
      const worker = new Worker(url, { workerData: setup });
      let ready = false;
      /** Files that the thread has yet to read, the one it is at first. */
      let hand: PlacedFile[] = [];
      let anyBatch = false;
      let cause = 'it ended without a word';
      workers.add(worker);

      function take(message: FromThread): void {
        const [file] = hand;
        if (message.kind === 'ready') {
          ready = true;
          hand = takeHandful();
          if (hand.length === 0) void worker.terminate();
          else tell({ kind: 'read', paths: hand.map(({ path }) => path) });
        } else if (file !== undefined && message.kind === 'batch') {
          anyBatch = true;
          taker.add(file.place, file.path, message.batch);
          tell({ kind: 'taken' });
        } else if (file !== undefined && message.kind === 'outcome') {
          taker.settle(file.place, file.path, message.outcome);
          hand.shift();
          anyBatch = false;
        }
      }

      function tell(message: ToThread): void {
        worker.postMessage(message);
      }

      function mourn(): void {
        workers.delete(worker);
        const [file, ...unread] = hand;
        queue.push(...unread.reverse());
        if (file !== undefined) lament(file, anyBatch, cause, setup, taker);
        if (ready && queue.length > 0) start();
        if (workers.size === 0) resolve(queue.reverse());
      }

      worker.on('message', (message: FromThread) => attempt(() => take(message)));
      worker.on('messageerror', (error) => {
        cause = error.message;
        void worker.terminate();
      });
      worker.on('error', (error) => {
        cause = error instanceof Error ? error.message : String(error);
      });
      worker.on('exit', () => attempt(mourn));
    }

    function attempt(act: () => void): void {
      try {
        act();
      } catch (error) {
        reject(error);
        for (const worker of workers) void worker.terminate();
      }
    }

    for (let i = 0; i < Math.min(threads, files.length); i++) start();
    if (workers.size === 0) resolve(queue.reverse());
  });
}

/** Enters a file whose thread has died: what it gave before is kept. */
function lament(file: PlacedFile, anyBatch: boolean, cause: string, setup: ThreadSetup, taker: Taker): void {
  const reason = `the thread that read it died: ${cause}`;
  if (!anyBatch) {
    taker.settle(file.place, file.path, { kind: 'skipped', reason, unread: true });
    return;
  }
  const ledger = createLedger(file.path, setup.limits);
  ledger.problem('corrupt', reason);
  taker.add(file.place, file.path, ledger.take());
  taker.settle(file.place, file.path, { kind: 'read' });
}
