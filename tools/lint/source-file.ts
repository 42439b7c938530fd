import { maskCode } from './mask-code.ts';
import { type Import, parseImports } from './parse-imports.ts';

/** A file as the rules see it. */
export interface SourceFile {
  /** Path relative to the root of the checkout, with forward slashes. */
  path: string;
  text: string;
  /** The text with comments and the insides of strings blanked, offset for offset; empty for a file that is not code. */
  code: string;
  imports: readonly Import[];
}

/** Reads what the rules need out of the text of one file. */
export function sourceFile(path: string, text: string): SourceFile {
  if (!/\.[cm]?[jt]sx?$/.test(path)) return { path, text, code: '', imports: [] };
  const code = maskCode(text);
  return { path, text, code, imports: parseImports(text, code) };
}
