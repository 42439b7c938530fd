import { flattenOne } from '../../account/flatten.ts';
import type { Expectation } from './expectation.ts';
import { judge } from './judge.ts';
import { type Bindings, bound } from './placeholder.ts';
import type { Reading } from './reading.ts';

/**
 * Finds what an answer that was lost would have told: the one value for each placeholder by which the world is as
 * expected. Undefined when there is none, or more than one.
 */
export function discover(after: readonly Expectation[], reading: Reading): Bindings | undefined {
  const names = [...new Set(JSON.stringify(after).match(/‹step\d+\.\w+›/g) ?? [])].map((name) => name.slice(1, -1));
  const fitting: Bindings[] = [];
  for (const candidate of combinations(names, candidatesIn(after, reading))) {
    const { differences, untold } = judge(bound(after, candidate), reading);
    if (differences.length === 0 && untold.length === 0) fitting.push(candidate);
    if (fitting.length > 1) return undefined;
  }
  return fitting[0];
}

/** Words that the world has where a placeholder is expected. */
function candidatesIn(after: readonly Expectation[], reading: Reading): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const expected of after) {
    if (expected.kind !== 'entity' || !expected.exists) continue;
    const flat = flattenOne(reading.state, expected.entity.kind, expected.entity.key);
    const unexpected = [...(flat?.facts ?? [])].filter(([path]) => expected.facts[path] === undefined);
    for (const [path, value] of Object.entries(expected.facts)) {
      const name = /‹(step\d+\.\w+)›/.exec(path)?.[1];
      if (name !== undefined) for (const [other] of unexpected) note(name, wordAt(path, other));
      const whole = typeof value === 'string' ? /^‹(step\d+\.\w+)›$/.exec(value)?.[1] : undefined;
      const is = flat?.facts.get(path);
      if (whole !== undefined && typeof is === 'string') note(whole, is);
    }
  }
  return new Map([...found].map(([name, words]) => [name, [...words]]));

  function note(name: string, word: string | undefined): void {
    if (word !== undefined) found.set(name, (found.get(name) ?? new Set()).add(word));
  }
}

/** The word of `path` at the place where `pattern` has its placeholder, when all else is the same. */
function wordAt(pattern: string, path: string): string | undefined {
  const [before = '', after = ''] = pattern.split(/‹step\d+\.\w+›/);
  if (!path.startsWith(before) || !path.endsWith(after) || path.length <= before.length + after.length) return undefined;
  const word = path.slice(before.length, path.length - after.length);
  return word.includes(' ') ? undefined : word;
}

function* combinations(names: readonly string[], words: ReadonlyMap<string, readonly string[]>): Generator<Bindings> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield {};
    return;
  }
  // At most two keys, five versions: a placeholder has few candidates, and an account that has many is refused.
  for (const word of (words.get(name) ?? []).slice(0, 50))
    for (const others of combinations(rest, words)) yield { [name]: word, ...others };
}
