import type { Guide } from '../remediation/action.ts';
import type { RenderOptions } from './format.ts';
import { paintWith } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { wrap } from './text/wrap.ts';

/** What a person is to do by hand; with `as`, only the steps in the console, the command lines, or the program. */
export function* guideText(guide: Guide, { width, colour }: RenderOptions, as?: string): Iterable<string> {
  const paint = paintWith(colour);
  const columns = Math.min(Math.max(width, 40), 120);
  const program = as === 'python' ? guide.python : as === 'cli' ? guide.cli : undefined;
  if (program !== undefined) {
    yield `${program.map((line) => sanitise(line, 10_000)).join('\n')}\n`;
    return;
  }
  yield `${paint(sanitise(guide.title, 500), 'bold')}\n`;
  yield* lines(wrap(`For ${sanitise(guide.forWhom, 500)}. ${sanitise(guide.why, 2_000)}`, columns));
  yield '\n';
  for (const [index, step] of guide.console.entries()) {
    const mark = `${index + 1}. `;
    yield* lines(wrap(sanitise(step, 2_000), columns, `  ${mark}`, ' '.repeat(2 + mark.length)));
  }
  for (const [title, text] of [
    ['AWS CLI', guide.cli],
    ['Python', guide.python],
  ] as const) {
    if (text === undefined || as === 'console') continue;
    yield `\n${paint(title, 'bold')}\n`;
    // Not wrapped, so that it can be copied.
    for (const line of text) yield `${`  ${sanitise(line, 10_000)}`.trimEnd()}\n`;
  }
  for (const note of guide.notes ?? []) {
    yield '\n';
    yield* lines(wrap(sanitise(note, 2_000), columns));
  }
}

function* lines(all: readonly string[]): Iterable<string> {
  for (const line of all) yield `${line.trimEnd()}\n`;
}
