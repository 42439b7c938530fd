import { askHidden } from './ask-hidden.ts';
import { askLine } from './ask-line.ts';
import type { HostClock } from './host-clock.ts';

/** Where a command reads from and writes to. The one place of the CLI that touches the process. */
export interface Host {
  /** Data. Resolves when the text is taken; a closed pipe ends the process quietly. */
  out: (text: string) => Promise<void>;
  /** Notes and progress. */
  note: (text: string) => void;
  stdin: AsyncIterable<Uint8Array>;
  /** Asks for a line that is not shown while it is typed; undefined when interrupted. Absent where nobody types. */
  askHidden?: (question: string) => Promise<string | undefined>;
  /** Asks for a line that is shown; undefined when the input ends. Absent where nobody types. */
  askLine?: (question: string) => Promise<string | undefined>;
  /** Columns of the output, 80 when it is not a terminal. */
  width: number;
  /** Whether standard output may be coloured. */
  colour: boolean;
  /** Whether progress may be drawn on standard error. */
  interactive: boolean;
  /** Milliseconds since some fixed point. */
  now: () => number;
  /** The machine's own unless given. */
  clock?: HostClock;
  /** So many random bytes as hex digits, for ids that are to differ; those of the machine unless given. */
  randomHex?: (bytes: number) => string;
}

/** The host of a real process. */
export function processHost(): Host {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the pipe has left, as `| head` does.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  return {
    out: (text) => new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve))),
    note: (text) => void process.stderr.write(text),
    stdin: process.stdin,
    ...(process.stdin.isTTY === true ? { askHidden, askLine } : {}),
    width: terminalWidth(),
    colour: wantsColour(),
    interactive: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
    now: () => performance.now(),
  };
}

/** A terminal says its width itself; elsewhere COLUMNS may, as in scripts and tests. */
function terminalWidth(): number {
  const stated = Number(process.env['COLUMNS']);
  return process.stdout.columns ?? (Number.isInteger(stated) && stated > 0 ? stated : 80);
}

/** https://no-color.org: any value that is not empty turns colour off. */
function wantsColour(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '' && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
