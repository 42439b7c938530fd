import { errorCatalogue } from '../../../src/kernel/errors.ts';
import { proseMarkdown } from '../../../src/report/text/prose-markdown.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';

/** `errors.md`: every error by its stable code. */
export function errors(): Page {
  const rows = Object.entries(errorCatalogue).map(([code, { what, next, exit }]) => [
    `\`${code}\``,
    proseMarkdown(what),
    proseMarkdown(next),
    `${exit}`,
  ]);
  return {
    path: 'errors.md',
    text: `${notice('src/kernel/errors.ts')}# Errors

An error is printed on standard error as \`error CODE: what happened\`, and below it what to do. Codes are stable. The exit codes
are explained in [the command line](cli.md#exit-codes).

${table(['Code', 'What it means', 'What to do', 'Exit code'], rows)}`,
  };
}
