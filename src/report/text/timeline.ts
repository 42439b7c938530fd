import type { Change } from '../../kernel/change.ts';
import type { Ink, Paint } from './paint.ts';
import { sanitise } from './sanitise.ts';
import { wrap } from './wrap.ts';

/** Changes in order of time, one sentence each, under the day on which they happened; with `withIds`, each with its event id. */
export function* timeline(changes: readonly Change[], columns: number, paint: Paint, withIds = false): Iterable<string> {
  let day = '';
  for (const change of changes) {
    const date = change.time.slice(0, 10);
    if (date !== day) {
      day = date;
      yield `\n${paint(sanitise(date === '' ? 'Without a time' : date), 'bold')}\n`;
    }
    const time = sanitise(change.time.slice(11, 19)).padEnd(8);
    const mark = change.outcome === 'succeeded' ? change.direction : change.outcome;
    const [head, ...more] = wrap(sanitise(change.summary), columns, `${time}  ${mark.padEnd(9)} `, ' '.repeat(20));
    yield* lines([`${time}  ${paint(mark.padEnd(9), ...markInk(change))} ${(head ?? '').slice(20)}`, ...more]);
    if (withIds) yield `${' '.repeat(20)}${paint(sanitise(change.eventId), 'dim')}\n`;
  }
}

function markInk({ outcome, direction }: Change): Ink[] {
  if (outcome !== 'succeeded') return ['dim'];
  if (direction === 'grants') return ['yellow'];
  if (direction === 'weakens') return ['red'];
  return direction === 'restricts' ? ['green'] : [];
}

function* lines(all: readonly string[]): Iterable<string> {
  for (const line of all) yield `${line.trimEnd()}\n`;
}
