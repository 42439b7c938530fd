/** Repeatable chance: the same seed gives the same choices. */
export interface Random {
  /** An integer from 0 to below `limit`. */
  below: (limit: number) => number;
  chance: (probability: number) => boolean;
  /** One of the items; undefined when there is none. */
  of: <T>(items: readonly T[]) => T | undefined;
  /** One of the items, of which there is at least the first. */
  among: <T>(first: T, ...others: readonly T[]) => T;
  /** At most `most` of the items, in any order. */
  some: <T>(items: readonly T[], most: number) => T[];
}

/** Chance from a seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const of = <T>(items: readonly T[]) => items[below(items.length)];
  return {
    below,
    chance: (probability) => next() < probability,
    of,
    among: (first, ...others) => of([first, ...others]) ?? first,
    some: (items, most) => {
      const left = [...items];
      return Array.from({ length: Math.min(below(most + 1), items.length) }, () => left.splice(below(left.length), 1)).flat();
    },
  };
}

/** The seed of a law: TRAILWARD_SEED, else another one in every run. */
export function seedOfRun(): number {
  const given = Number(process.env['TRAILWARD_SEED'] ?? '');
  return Number.isInteger(given) && given > 0 ? given : 1 + Math.floor(Math.random() * 0x7fff_fffe);
}
