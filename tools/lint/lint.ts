import { medianSize } from './median-size.ts';
import type { Problem } from './problem.ts';
import { rules } from './rules.ts';
import type { SourceFile } from './source-file.ts';

/** What every rule says about every file, by path and line. */
export function lint(files: readonly SourceFile[]): Problem[] {
  const problems = files.flatMap((file) =>
    rules.flatMap((rule) => rule.check(file).map(({ line, message }) => ({ path: file.path, line, message: `${message} (${rule.name})` }))),
  );
  return [...problems, ...medianSize(files)].sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
}
