import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ereOf } from './ere-of.ts';
import { shellQuote } from './shell-quote.ts';

it.each([
  ['^\\d{6}$', '123456', true],
  ['^\\d{6}$', '12345', false],
  ['\\d{6}', '1234567', false],
  ['yes|no', 'no', true],
  ['yes|no', 'not', false],
  ['[\\w+=,.@-]+', 'a.b@c', true],
  // What bash has no words for is left to AWS.
  ['(?=a)b\\b', 'anything', true],
])('%s and %s', (pattern, text, fits) => {
  const script = `re=${shellQuote(ereOf(pattern))}; [[ ${shellQuote(text)} =~ $re ]] && printf yes || printf no`;
  expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe(fits ? 'yes' : 'no');
});
