import { assess } from '../../app/assess.ts';
import { chooseChecks } from '../../app/choose-checks.ts';
import type { Assessment } from '../../app/index.ts';
import { type Severity, severities, severityRank } from '../../kernel/severity.ts';
import { type AssessmentFormatName, assessmentFormats } from '../../report/assessment/formats.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import { type AccountFlags, accountFrom, addAccountOptions } from '../account-source.ts';
import type { AddCommand } from '../command.ts';
import { configFile } from '../config-file.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { untilInterrupted } from '../interrupt.ts';
import { oneOf, severityOption } from '../options.ts';
import { write } from '../write.ts';

export interface AssessFlags extends AccountFlags {
  check?: string[];
  format: AssessmentFormatName;
  output?: string;
  failOn?: Severity;
  config?: string;
  all?: boolean;
}

const formatNames = Object.keys(assessmentFormats);

export const addAssess: AddCommand = (program, host, end) => {
  const command = program
    .command('assess')
    .summary('check how the account stands')
    .description(
      'Runs the checks over the account: as the workspace knows it, as files tell it (--account), or as AWS tells it now (--live). Each result has its evidence. What cannot be told is UNKNOWN, never passed. Exceptions and thresholds come from trailward.yaml in the working folder or beside the workspace.',
    );
  addAccountOptions(command)
    .option('--check <id...>', 'run these checks alone')
    .option('--format <format>', `one of ${formatNames.join(', ')}`, oneOf(formatNames), 'human')
    .option('--output <file>', 'write the report to a file, whole or not at all')
    .option('--fail-on <severity>', `exit 1 when something fails at or above: ${severities.join(', ')}`, severityOption)
    .option('--config <file>', 'take this configuration in place of trailward.yaml')
    .option('--all', 'list what passes and what does not apply too, not only count it')
    .action(async (flags: AssessFlags) => end(await runAssess(host, flags)));
};

/** Assesses and writes the report. Returns the exit code. */
export async function runAssess(host: Host, flags: AssessFlags): Promise<number> {
  // A mistake in these is told before anything is read.
  chooseChecks(flags.check);
  const { config, path } = await configFile(flags.config, flags.workspace);
  if (path !== undefined && flags.format === 'human') host.note(`Exceptions and thresholds are those of ${sanitise(path)}.\n`);
  return flags.live === true ? untilInterrupted((signal) => assessed(signal)) : assessed();

  async function assessed(signal?: AbortSignal): Promise<number> {
    const { state, partly, ...known } = await accountFrom(host, flags, signal);
    const report = assess(state, { ...known, config, ...(flags.check === undefined ? {} : { checks: flags.check }) });
    const options = { width: host.width, colour: host.colour && flags.output === undefined, all: flags.all === true };
    await write(host, flags.output, assessmentFormats[flags.format](report, options));
    if (flags.output !== undefined) host.note(`Wrote ${plural(report.results.length, 'result')} to ${sanitise(flags.output)}.\n`);
    return exitCode(report, partly, flags.failOn);
  }
}

function exitCode({ results, summary }: Assessment, partly: boolean, failOn: Severity | undefined): number {
  const reaches = (severity: Severity) => failOn !== undefined && severityRank(severity) >= severityRank(failOn);
  if (results.some(({ status, severity }) => status === 'FAIL' && reaches(severity))) return exit.findings;
  if (summary.status.UNKNOWN > 0) return exit.unknown;
  return partly ? exit.partly : exit.clean;
}
