import type { ProblemKind } from './reading.ts';

/** Why the reading of a file stopped early; what came before is good. */
export interface Trouble {
  kind: ProblemKind;
  reason: string;
}

const words: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is not a folder',
  EMFILE: 'too many open files',
  EIO: 'the disk or network failed (EIO)',
};

/** What an error of the file system means, in words. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return words[code] ?? (code === '' ? error.message : code);
}
