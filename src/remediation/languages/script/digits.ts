/** `2026-03-02T09:00:00Z` as a number that grows with time; empty for what is no such time. */
export function digits(time: string): string {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time) ? time.replace(/\D/g, '') : '';
}
