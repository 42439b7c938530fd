/** At most `most` items in words, then how many are left: `a`, `a and b`, `a, b and c`, `a, b, c and 2 more`. */
export function shortList(items: readonly string[], most = 3): string {
  const shown = items.slice(0, most);
  const left = items.length - shown.length;
  if (left > 0) return `${shown.join(', ')} and ${left} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
