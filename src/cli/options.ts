import { InvalidArgumentError } from 'commander';
import { isSeverity, type Severity, severities } from '../kernel/severity.ts';

/** Reads a severity option. */
export function severityOption(word: string): Severity {
  const lower = word.toLowerCase();
  if (!isSeverity(lower)) throw new InvalidArgumentError(`It is one of ${severities.join(', ')}.`);
  return lower;
}

/** Reads a time option as UTC, `YYYY-MM-DDTHH:MM:SSZ`; a date alone means its first second. */
export function timeOption(text: string): string {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text;
  const zoned = /(Z|[+-]\d{2}:\d{2})$/.test(full);
  const time = Date.parse(full);
  if (!zoned || Number.isNaN(time) || !/^\d{4}-\d{2}-\d{2}T/.test(full)) {
    throw new InvalidArgumentError('Give UTC as 2026-03-02 or 2026-03-02T09:00:00Z.');
  }
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** Makes a reader for an option that takes one of a few words. */
export function oneOf(words: readonly string[]): (word: string) => string {
  return (word) => {
    if (!words.includes(word)) throw new InvalidArgumentError(`It is one of ${words.join(', ')}.`);
    return word;
  };
}
