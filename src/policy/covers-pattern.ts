/**
 * Whether one IAM pattern (`*`, `?`) matches everything that another matches, upper and lower case alike: `s3:*` covers
 * `s3:Get*`. Costs at most the product of the two lengths.
 */
export function coversPattern(wide: string, narrow: string): boolean {
  const [w, n] = [wide.toLowerCase(), narrow.toLowerCase()];
  // Whether the rest of `wide` from i covers the rest of `narrow` from j, for the row of i and the one after it.
  let next = Array.from({ length: n.length + 1 }, (_, j) => j === n.length);
  for (let i = w.length - 1; i >= 0; i -= 1) {
    const row: boolean[] = Array.from({ length: n.length + 1 }, () => false);
    for (let j = n.length; j >= 0; j -= 1) {
      if (w[i] === '*') row[j] = next[j] === true || (j < n.length && row[j + 1] === true);
      else row[j] = j < n.length && n[j] !== '*' && (w[i] === '?' || w[i] === n[j]) && next[j + 1] === true;
    }
    next = row;
  }
  return next[0] === true;
}
