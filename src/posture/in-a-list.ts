/** Names in a sentence: `a`, `a and b`, `a, b and 3 others`. At most `most` of them are named. */
export function inAList(names: readonly string[], most = 3): string {
  const left = names.length - most;
  const told = left > 1 ? [...names.slice(0, most), `${left} others`] : names;
  return told.length < 2 ? (told[0] ?? 'nothing') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}
