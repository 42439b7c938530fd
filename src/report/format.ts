import type { ScanReport } from './scan-report.ts';

/** How a report may be written out. */
export interface RenderOptions {
  /** Columns of the terminal or page, 40 or more. */
  width: number;
  colour: boolean;
}

/** One output format of `scan`: a file in `report/formats/`, named as the format. */
export interface ReportFormat {
  name: string;
  /** One line for `--help`. */
  about: string;
  /** The text in pieces, which put together are the whole. */
  render: (report: ScanReport, options: RenderOptions) => Iterable<string>;
}

/** Gives a format its type. */
export function defineFormat(format: ReportFormat): ReportFormat {
  return format;
}
