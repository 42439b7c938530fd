import type { Severity } from '../../kernel/severity.ts';

const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 } as const;

export type Ink = keyof typeof codes;

/** Colours text with ANSI escapes, or leaves it alone when colour is off. */
export type Paint = (text: string, ...inks: Ink[]) => string;

export function paintWith(colour: boolean): Paint {
  return (text, ...inks) => (colour && inks.length > 0 ? `\u001b[${inks.map((ink) => codes[ink]).join(';')}m${text}\u001b[0m` : text);
}

/** Colours by which people know a severity; the word is always printed too. */
export const severityInk: Readonly<Record<Severity, Ink>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  informational: 'blue',
};
