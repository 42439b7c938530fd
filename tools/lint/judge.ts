import type { Rule } from './rule.ts';
import { sourceFile } from './source-file.ts';

/** What a rule says about a made-up file, as `line: message`; for the tables of the rules' tests. */
export function judge(rule: Rule, path: string, text: string): string[] {
  return rule.check(sourceFile(path, text)).map(({ line, message }) => `${line}: ${message}`);
}
