import { createInterface } from 'node:readline/promises';

/** Asks on standard error and reads one line from the terminal; undefined when its input ends. */
export async function askLine(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await Promise.race([
      terminal.question(question),
      new Promise<undefined>((done) => terminal.once('close', () => done(undefined))),
    ]);
  } finally {
    terminal.close();
  }
}
