import { parseArgs } from 'node:util';

/** What the benchmark was asked to do. */
export interface Options {
  /** Changes in the workspace. */
  changes: number;
  users: number;
  /** Decompressed size of the mixed logs that are ingested, in megabytes of 10^6 bytes. */
  mb: number;
  rounds: number;
  /** Folder in which what is made stays for the next run; without it, a temporary one. */
  keep?: string;
  /** Parts to run, by name; all unless given. */
  only: readonly string[];
}

/**
 * Reads the arguments after the program name.
 * @throws Error on an unknown option, or a number that is not whole and above 0
 */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      changes: { type: 'string', default: '1000000' },
      users: { type: 'string', default: '5000' },
      mb: { type: 'string', default: '200' },
      rounds: { type: 'string', default: '3' },
      keep: { type: 'string' },
      only: { type: 'string', multiple: true, default: [] },
    },
  });
  return {
    changes: count('changes', values.changes),
    users: count('users', values.users),
    mb: count('mb', values.mb),
    rounds: count('rounds', values.rounds),
    ...(values.keep === undefined ? {} : { keep: values.keep }),
    only: values.only,
  };
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} takes a whole number above 0, not "${text}".`);
  return value;
}
