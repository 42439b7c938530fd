import { hiddenLine } from './hidden-line.ts';

/** Asks on standard error and reads one line from the terminal without showing it; undefined when interrupted by Ctrl-C. */
export async function askHidden(question: string): Promise<string | undefined> {
  const { stdin, stderr } = process;
  stdin.setRawMode(true);
  stderr.write(question);
  try {
    const line = await hiddenLine(stdin.iterator({ destroyOnReturn: false }));
    return line.kind === 'line' ? line.text : undefined;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}
