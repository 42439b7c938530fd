import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import type { Expectation } from '../remediation/plan/expectation.ts';
import type { Paint } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { spacedJson } from './text/spaced-json.ts';
import { wrap } from './text/wrap.ts';

/** How something outside the account state stands before a step and after it, as a diff of what a call that reads answers. */
export function* answerLines(was: Expectation, is: Expectation | undefined, columns: number, paint: Paint): Iterable<string> {
  const [before, after] = [holdsOf(was), is === undefined ? undefined : holdsOf(is)];
  if (after === undefined || !isOfOneCall(was, is)) {
    yield* lines(before, '  ');
    if (after !== undefined) yield* lines(after, '+ ');
  } else {
    yield* lines(lacking(before, after), '- ');
    yield* lines(lacking(after, before), '+ ');
  }

  function* lines(holds: JsonObject | string, mark: '- ' | '+ ' | '  '): Iterable<string> {
    const texts =
      typeof holds === 'string' ? [holds] : Object.entries(holds).map(([name, value]) => `${name}: ${valueInWords(value ?? null)}`);
    for (const text of texts)
      for (const line of wrap(sanitise(text, 2_000), columns, `    ${mark}`, '        '))
        yield `${mark === '  ' ? line : paint(line, mark === '- ' ? 'red' : 'green')}\n`;
  }
}

function holdsOf(expected: Expectation): JsonObject | string {
  if (expected.kind === 'answer') return expected.holds;
  return expected.kind === 'no-answer' ? 'there is none' : expected.name;
}

/** What one call answers before and after is a diff; what two calls answer stands side by side. */
function isOfOneCall(was: Expectation, is: Expectation | undefined): boolean {
  return is !== undefined && was.kind !== 'entity' && is.kind !== 'entity' && was.call.action === is.call.action;
}

/** The members of which the other side has another value; all where it has none. */
function lacking(own: JsonObject | string, other: JsonObject | string): JsonObject | string {
  if (typeof own === 'string' || typeof other === 'string') return own;
  return Object.fromEntries(Object.entries(own).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(other[name])));
}

/** A policy is answered as JSON in a text, which is shown as what it holds. */
function valueInWords(value: Json): string {
  if (typeof value !== 'string') return spacedJson(value);
  try {
    const held: unknown = JSON.parse(value);
    return isJsonObject(held) ? spacedJson(held) : value;
  } catch {
    return value;
  }
}
