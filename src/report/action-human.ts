import { riskInWords } from '../kernel/risk-in-words.ts';
import type { Action } from '../remediation/action.ts';
import type { RenderOptions } from './format.ts';
import { paintWith } from './text/paint.ts';
import { plural } from './text/plural.ts';
import { wrap } from './text/wrap.ts';

type Page = Omit<Action, 'plan'> & { does: string };

/** An action for a terminal: what it does, its targets and parameters, its risk, and how it is taken back. */
export function* actionHuman(action: Page, { width, colour }: RenderOptions): Iterable<string> {
  const paint = paintWith(colour);
  const columns = Math.min(Math.max(width, 40), 120);
  yield `${paint(action.id, 'bold')}\n`;
  yield* lines(wrap(sentence(action.does), columns));
  yield* section('What it does', [action.about]);
  yield* section('Risk', [`${action.risk}: ${riskInWords[action.risk]}.`]);
  yield* section('Taking it back', [action.reversal]);
  yield* section('Targets', [action.targets.join(', ')]);
  yield* section(
    'Parameters',
    Object.entries(action.parameters).map(([name, { about, default: value, required }]) => {
      const when = required === true ? ' Required.' : value === undefined ? '' : ` ${value} unless given.`;
      return `${name}: ${about}${when}`;
    }),
    '- ',
  );
  yield* section('Calls that it may make', [
    action.calls.length > 20 ? `${action.calls.length} kinds of calls, those that undo others.` : action.calls.join(', '),
  ]);

  function* section(title: string, texts: readonly string[], mark = ''): Iterable<string> {
    if (texts.every((text) => text === '')) return;
    yield `\n${paint(title, 'bold')}\n`;
    for (const text of texts) yield* lines(wrap(text, columns, `  ${mark}`, ' '.repeat(2 + mark.length)));
  }
}

/** Every action on a line or two of its own. */
export function* actionsHuman(actions: readonly Page[], { width, colour }: RenderOptions): Iterable<string> {
  const paint = paintWith(colour);
  const columns = Math.min(Math.max(width, 40), 120);
  for (const { id, risk, does } of actions) {
    yield `${risk} ${paint(id, 'bold')}\n`;
    yield* lines(wrap(sentence(does), columns, '   '));
  }
  yield `\n${plural(actions.length, 'action')}; trailward actions show <id> tells all of one.\n`;
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function* lines(all: readonly string[]): Iterable<string> {
  for (const line of all) yield `${line.trimEnd()}\n`;
}
