import { median } from '../scan/median.ts';
import type { Row } from './row.ts';

const heads = ['', 'ms', 'range', 'a second', 'limit', 'ms', 'x limit', 'target', ''];
const left: ReadonlySet<number> = new Set([0, 4, 7]);

/** The table: medians, what that comes to in a second, and speed as a multiple of the limit's. */
export function table(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) => (left.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

/** Whether a row is as fast as is asked; true where nothing is. */
export function isMet({ amount, seconds, target }: Row): boolean {
  if (target === undefined) return true;
  return target.kind === 'rate' ? amount / median(seconds) >= target.atLeast : Math.max(...seconds) <= target.atMost;
}

function cells(row: Row): string[] {
  const { name, amount, unit, seconds, limit, target } = row;
  const middle = median(seconds);
  const limited = limit === undefined ? undefined : median(limit.seconds);
  const asked =
    target === undefined
      ? ''
      : target.kind === 'rate'
        ? `≥ ${target.atLeast.toLocaleString('en-US')} a second`
        : `each < ${milliseconds(target.atMost)} ms`;
  return [
    name,
    milliseconds(middle),
    `${milliseconds(Math.min(...seconds))}–${milliseconds(Math.max(...seconds))}`,
    amount === 1 ? '' : `${Math.round(amount / middle).toLocaleString('en-US')} ${unit}`,
    limit?.name ?? '',
    limited === undefined ? '' : milliseconds(limited),
    limited === undefined ? '' : (limited / middle).toFixed(limited / middle < 0.1 ? 3 : 2),
    asked,
    target === undefined ? '' : isMet(row) ? '✓' : '✗',
  ];
}

function milliseconds(seconds: number): string {
  const value = seconds * 1000;
  return value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(value < 1 ? 2 : 1);
}
