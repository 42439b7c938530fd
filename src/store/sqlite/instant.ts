/** The instant of an event that does not tell its time; before every other. */
export const noTime = -(2 ** 40);

/** Seconds since 1970 of a UTC time as `YYYY-MM-DDTHH:MM:SSZ`; `noTime` when it is empty or not a time. */
export function instantOf(time: string): number {
  const milliseconds = Date.parse(time);
  return Number.isNaN(milliseconds) ? noTime : Math.floor(milliseconds / 1000);
}

/** The time of an instant, empty for `noTime` and for null. */
export function timeOf(instant: unknown): string {
  if (typeof instant !== 'number' || instant === noTime) return '';
  return `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`;
}

/** The hour since 1970 that an instant lies in. */
export function hourOf(instant: number): number {
  return Math.floor(instant / 3600);
}
