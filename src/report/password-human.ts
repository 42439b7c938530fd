import type { PasswordRule } from '../account/password/judge-password.ts';
import type { RenderOptions } from './format.ts';
import { paintWith } from './text/paint.ts';
import { wrap } from './text/wrap.ts';

const words = { met: 'met', unmet: 'NOT MET', unknown: 'unknown' } as const;
const inks = { met: 'green', unmet: 'red', unknown: 'yellow' } as const;

/** Each part of a password policy, and whether a password meets it. */
export function* passwordHuman(rules: readonly PasswordRule[], options: RenderOptions): Iterable<string> {
  const paint = paintWith(options.colour);
  const columns = Math.min(Math.max(options.width, 40), 120);
  for (const { rule, verdict, why } of rules) {
    const [first = '', ...rest] = wrap(`${rule}${why === undefined ? '' : `: ${why}`}`, columns - 9);
    yield `${paint(words[verdict].padEnd(9), inks[verdict])}${first}\n`;
    for (const line of rest) yield `${' '.repeat(9)}${line}\n`;
  }
  const unmet = rules.filter(({ verdict }) => verdict === 'unmet').length;
  yield unmet === 0 ? '\nThe password meets every part of the policy that can be told.\n' : '\nThe password does not meet the policy.\n';
}
