/** A number of days in words: `1 day`, `45 days`. */
export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
