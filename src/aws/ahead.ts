/**
 * What `make` gives for each item, in the order of the items, while up to `most` are being made. The first failure ends
 * it; what is under way then is left to end by itself.
 */
export async function* ahead<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  most: number,
  make: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const underWay: Promise<R>[] = [];
  for await (const item of items) {
    const promise = make(item);
    // It is awaited in its turn; until then its failure is not an unhandled one.
    promise.catch(() => undefined);
    underWay.push(promise);
    const first = underWay.length >= most ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const promise of underWay) yield await promise;
}
