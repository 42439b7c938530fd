/**
 * Seconds from `from` to `to`, both UTC as `YYYY-MM-DDTHH:MM:SSZ`; negative when `to` is earlier, NaN when either is
 * not a time.
 */
export function secondsBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 1_000;
}
