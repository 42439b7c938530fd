import type { Measurement } from './measure.ts';
import { median } from './median.ts';

/** A contestant and its runs. */
export interface Row {
  name: string;
  runs: readonly Pick<Measurement, 'seconds' | 'peak'>[];
}

/** The rows to print, and the two that the others are held against. */
export interface Rows {
  all: readonly Row[];
  limit: Row;
  peer: Row;
}

const heads = ['', 'seconds', 'range', 'events/s', 'MB/s', 'peak RSS MB', 'x limit (c)', 'x peer (d)'];

/** The table: medians of seconds, highest memory, and speed as a multiple of the limit's and the peer's. */
export function table({ all, limit, peer }: Rows, set: { events: number; bytes: number }): string {
  const lines = [heads, ...all.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  ')).join('\n');

  function cells(row: Row): string[] {
    const seconds = secondsOf(row);
    const times = row.runs.map((run) => run.seconds);
    return [
      row.name,
      seconds.toFixed(2),
      `${Math.min(...times).toFixed(2)}–${Math.max(...times).toFixed(2)}`,
      Math.round(set.events / seconds).toLocaleString('en-US'),
      (set.bytes / 1e6 / seconds).toFixed(0),
      peakOf(row),
      (secondsOf(limit) / seconds).toFixed(2),
      (secondsOf(peer) / seconds).toFixed(2),
    ];
  }
}

function secondsOf({ runs }: Row): number {
  return median(runs.map((run) => run.seconds));
}

/** Megabytes of 10^6 bytes; a dash where a run could not tell. */
function peakOf({ runs }: Row): string {
  const highest = runs.reduce((most, run) => Math.max(most, run.peak ?? Number.NaN), 0);
  return Number.isNaN(highest) ? '–' : (highest / 1e6).toFixed(0);
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
