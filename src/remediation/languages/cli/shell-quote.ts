import { safeText } from '../safe-text.ts';

/** A text as one word of a shell, which expands nothing in it. What a terminal would obey stands as an escape. */
export function shellQuote(text: string): string {
  return `'${safeText(text).replaceAll("'", `'\\''`)}'`;
}
