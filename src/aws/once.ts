/** The function, called once for each argument; later calls get the same promise. A failure is not kept. */
export function once<T>(make: (key?: string) => Promise<T>): (key?: string) => Promise<T> {
  const made = new Map<string | undefined, Promise<T>>();
  return (key) => {
    const there = made.get(key);
    if (there !== undefined) return there;
    const promise = make(key);
    made.set(key, promise);
    promise.catch(() => made.delete(key));
    return promise;
  };
}
