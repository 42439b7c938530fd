import { isRepair } from '../../app/is-repair.ts';
import { type ScanOptions, scan } from '../../app/scan.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { type Severity, severities, severityRank } from '../../kernel/severity.ts';
import { formats } from '../../report/formats.generated.ts';
import type { ScanReport } from '../../report/scan-report.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf, severityOption, timeOption } from '../options.ts';
import { progressBar } from '../progress.ts';
import { write } from '../write.ts';

export interface ScanFlags {
  format: string;
  output?: string;
  since?: string;
  until?: string;
  failOn?: Severity;
  minSeverity?: Severity;
}

/** Names of the output formats, the default first. */
export const formatNames: readonly string[] = ['human', ...formats.map((format) => format.name).filter((name) => name !== 'human')];

export const addScan: AddCommand = (program, host, end) => {
  program
    .command('scan')
    .summary('explain and judge every identity change in CloudTrail data')
    .description(
      'Reads CloudTrail data and explains and judges every identity change in it: files, folders, globs, or - for standard input; plain, gzip or zstd; S3 files, lookup-events output, EventBridge, SNS, SQS, JSON lines.',
    )
    .argument('<path...>', 'files, folders, globs, or -')
    .option('--format <format>', `one of ${formatNames.join(', ')}`, oneOf(formatNames), 'human')
    .option('--output <file>', 'write the report to a file, whole or not at all')
    .option('--since <time>', 'leave out what is earlier (UTC)', timeOption)
    .option('--until <time>', 'leave out what is at or after this time (UTC)', timeOption)
    .option('--fail-on <severity>', `exit 1 when there is a finding at or above: ${severities.join(', ')}`, severityOption)
    .option('--min-severity <severity>', 'show findings at or above', severityOption)
    .action(async (paths: string[], flags: ScanFlags) => end(await runScan(host, paths, flags)));
};

/** Scans and writes the report. Returns the exit code. */
export async function runScan(host: Host, paths: readonly string[], flags: ScanFlags): Promise<number> {
  const bar = progressBar(host);
  const options: ScanOptions = {
    stdin: host.stdin,
    onProgress: bar.update,
    ...(flags.since === undefined ? {} : { since: flags.since }),
    ...(flags.until === undefined ? {} : { until: flags.until }),
  };
  const report = await scan(paths, options).finally(bar.done);
  if (report.input.files === 0) throw noInput(paths, report);
  const min = severityRank(flags.minSeverity ?? 'informational');
  const shown = report.findings.filter((finding) => severityRank(finding.severity) >= min);
  const left = report.findings.length - shown.length;
  const format = formats.find(({ name }) => name === flags.format);
  if (format === undefined) throw new TrailwardError('TW_USAGE', `There is no format ${flags.format}.`);
  const visible = { ...report, input: { ...report.input, findingsLeftOut: left }, findings: shown };
  await write(host, flags.output, format.render(visible, { width: host.width, colour: host.colour && flags.output === undefined }));
  if (flags.output !== undefined)
    host.note(`Wrote ${plural(shown.length, 'finding')} and ${plural(report.changes.length, 'change')} to ${sanitise(flags.output)}.\n`);
  return exitCode(report, flags.failOn);
}

function exitCode(report: ScanReport, failOn: Severity | undefined): number {
  if (failOn !== undefined && report.findings.some((finding) => severityRank(finding.severity) >= severityRank(failOn)))
    return exit.findings;
  const lost = report.input.problems.some((problem) => !isRepair(problem.kind)) || report.input.skipped.some((file) => file.unread);
  return lost ? exit.partly : exit.clean;
}

function noInput(paths: readonly string[], { input }: ScanReport): TrailwardError {
  const reasons = [...input.skipped, ...input.problems].slice(0, 5).map(({ path, reason }) => `${sanitise(path)}: ${sanitise(reason)}`);
  const more = input.skipped.length + input.problems.length - reasons.length;
  const list = reasons.length === 0 ? `${paths.map((path) => sanitise(path)).join(', ')}: no files.` : reasons.join('\n  ');
  return new TrailwardError('TW_NO_INPUT', `No CloudTrail data was found.\n  ${list}${more > 0 ? `\n  and ${more} more` : ''}`);
}
