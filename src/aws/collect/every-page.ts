/** The pages of a listing, as IAM marks them: there is more while `IsTruncated`, from `Marker` on. */
interface MarkedPage {
  IsTruncated?: boolean | undefined;
  Marker?: string | undefined;
}

/** Every item of a listing of IAM, over all its pages. */
export async function everyPage<P extends MarkedPage, T>(
  ask: (page: { Marker?: string }) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
): Promise<T[]> {
  const marked = async (token: string | undefined) => ask(token === undefined ? {} : { Marker: token });
  return everyTokenPage(marked, items, (page) => (page.IsTruncated === true ? page.Marker : undefined));
}

/** Every item of a listing, whose pages name the token of the next one. */
export async function everyTokenPage<P, T>(
  ask: (token: string | undefined) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
  next: (page: P) => string | undefined,
): Promise<T[]> {
  const all: T[] = [];
  const seen = new Set<string>();
  for (let token: string | undefined; ; ) {
    const page = await ask(token);
    for (const item of items(page) ?? []) all.push(item);
    token = next(page);
    if (token === undefined) return all;
    if (seen.has(token)) throw new Error('AWS gave the same page twice');
    seen.add(token);
  }
}
