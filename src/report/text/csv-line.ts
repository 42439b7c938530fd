import { sanitise } from './sanitise.ts';

/** One line of CSV (RFC 4180). Cells cannot start a formula, and control characters are made visible. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Spreadsheets run cells that begin with one of these as formulas; a leading quote makes them text. */
function cell(value: string): string {
  const clean = sanitise(value, 32_000);
  const safe = /^\s*[=+\-@|%＝＋－＠]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
