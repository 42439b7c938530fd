import type { SourceFile } from './source-file.ts';

/** One house rule, a pure function of one file. */
export interface Rule {
  name: string;
  /** What is wrong with this file; nothing for a file that the rule is not about. */
  check: (file: SourceFile) => Finding[];
}

/** A problem before the file's path is added. */
export interface Finding {
  line: number;
  message: string;
}
