/**
 * Whether something can match both of two IAM patterns (`*`, `?`), upper and lower case alike: `s3:*Tagging` and `s3:Get*`
 * overlap. Costs at most the product of the two lengths.
 */
export function patternsOverlap(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  const restIsStars = (text: string, from: number) => /^\**$/.test(text.slice(from));
  let next = Array.from({ length: b.length + 1 }, (_, j) => restIsStars(b, j));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row: boolean[] = Array.from({ length: b.length + 1 }, () => false);
    row[b.length] = restIsStars(a, i);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [p, q] = [a[i], b[j]];
      if (p === '*') row[j] = next[j] === true || row[j + 1] === true;
      else if (q === '*') row[j] = row[j + 1] === true || next[j] === true;
      else row[j] = (p === q || p === '?' || q === '?') && next[j + 1] === true;
    }
    next = row;
  }
  return next[0] === true;
}
