/** Seeded chance: the same seed gives the same values on every machine. */
export interface Random {
  /** From 0 up to, not including, `end`. */
  below(end: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** A string of `length` letters of an alphabet. */
  text(alphabet: string, length: number): string;
  uuid(): string;
}

const hex = '0123456789abcdef';

/** Mulberry32, which is public domain. */
export function createRandom(seed: number): Random {
  let state = seed | 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  const below = (end: number) => Math.floor(next() * end);

  function text(alphabet: string, length: number): string {
    let made = '';
    while (made.length < length) made += alphabet.charAt(below(alphabet.length));
    return made;
  }

  return {
    below,
    text,
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] ?? items[0],
    uuid: () => [8, 4, 4, 4, 12].map((length) => text(hex, length)).join('-'),
  };
}
