import { byTime } from '../catalogue/by-time.ts';
import { isListedChange } from '../catalogue/is-listed-change.ts';
import { observe } from '../catalogue/observe.ts';
import { detect } from '../detection/detect.ts';
import type { ReadOptions } from '../events/reader/options.ts';
import { read } from '../events/reader/read.ts';
import type { Reading } from '../events/reader/reading.ts';
import { type Severity, severityRank } from '../kernel/severity.ts';
import type { ScanReport } from '../report/scan-report.ts';
import { scanInterest } from './interest.ts';

export interface ScanOptions extends ReadOptions {
  /** UTC, inclusive, `YYYY-MM-DDTHH:MM:SSZ`. */
  since?: string;
  /** UTC, exclusive, `YYYY-MM-DDTHH:MM:SSZ`. */
  until?: string;
  /** Findings below this are counted and left out. */
  minSeverity?: Severity;
}

/**
 * Reads CloudTrail data and explains and judges every identity change in it.
 *
 * @param sources Files, folders, globs, or `-` for `options.stdin`.
 * @example
 * ```ts
 * import { scan } from 'trailward';
 * const report = await scan(['logs/']);
 * report.findings.map((finding) => finding.title);
 * ```
 */
export async function scan(sources: readonly string[], options: ScanOptions = {}): Promise<ScanReport> {
  const { since, until, minSeverity, ...reading } = options;
  const span = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
  return reportOf(await read(sources, scanInterest(span), reading), minSeverity);
}

/** The report on what a reader brought back. */
export function reportOf(reading: Reading, minSeverity: Severity = 'informational'): ScanReport {
  const observations = reading.records.map(({ event }) => observe(event));
  const findings = detect(observations);
  const shown = findings.filter((finding) => severityRank(finding.severity) >= severityRank(minSeverity));
  const { files, bytes, events, duplicates, malformed, repaired, digests, insights, outsideSpan, firstTime, lastTime } = reading.counts;
  return {
    schemaVersion: 1,
    input: {
      files,
      bytes,
      events,
      duplicates,
      malformed,
      repaired,
      digests,
      insights,
      outsideSpan,
      findingsLeftOut: findings.length - shown.length,
      ...(firstTime === undefined ? {} : { firstTime }),
      ...(lastTime === undefined ? {} : { lastTime }),
      skipped: reading.skipped,
      problems: reading.problems,
    },
    changes: observations
      .filter(isListedChange)
      .sort(byTime)
      .map((o) => o.change),
    findings: shown,
  };
}
