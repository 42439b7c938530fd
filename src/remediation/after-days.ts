/** The instant so many days after another, both UTC as `YYYY-MM-DDTHH:MM:SSZ`; `at` must be a time. */
export function afterDays(at: string, days: number): string {
  return `${new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 19)}Z`;
}
