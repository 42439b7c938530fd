/** Merges sequences that are each in order into one; of equals, those of the earlier sequence come first. */
export function* mergeSorted<T>(sequences: readonly Iterable<T>[], compare: (a: T, b: T) => number): Generator<T> {
  const [only, ...others] = sequences;
  if (only === undefined) return;
  if (others.length === 0) return yield* only;
  const heads = sequences.flatMap((sequence) => {
    const rest = sequence[Symbol.iterator]();
    const first = rest.next();
    return first.done === true ? [] : [{ value: first.value, rest }];
  });
  while (heads.length > 0) {
    const least = heads.reduce((found, head) => (compare(head.value, found.value) < 0 ? head : found));
    yield least.value;
    const next = least.rest.next();
    if (next.done === true) heads.splice(heads.indexOf(least), 1);
    else least.value = next.value;
  }
}
