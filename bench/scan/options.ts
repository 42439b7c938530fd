import { parseArgs } from 'node:util';

/** What the benchmark was asked to do. */
export interface Options {
  /** Decompressed size of the set, in megabytes of 10^6 bytes. */
  mb: number;
  files: number;
  /** Folder in which the set stays for the next run; without it the set lives in a temporary folder. */
  keep?: string;
}

/**
 * Reads the arguments after the program name.
 * @throws Error on an unknown option, or a number that is not whole and above 0
 */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mb: { type: 'string', default: '200' },
      files: { type: 'string', default: '20' },
      keep: { type: 'string' },
    },
  });
  const { keep } = values;
  return { mb: count('mb', values.mb), files: count('files', values.files), ...(keep === undefined ? {} : { keep }) };
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} takes a whole number above 0, not "${text}".`);
  return value;
}
