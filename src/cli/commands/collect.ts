import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keepState } from '../../app/workspace/keep-state.ts';
import type { Clients } from '../../aws/clients.ts';
import type { CollectOptions } from '../../aws/collect/collect.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { thousands } from '../../report/text/plural.ts';
import { bar } from '../bar.ts';
import { addClientOptions, type ClientFlags, clientOptions, regionList } from '../client-options.ts';
import { type CollectReport, collectedText, reportOf } from '../collect-report.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { untilInterrupted } from '../interrupt.ts';
import { oneOf } from '../options.ts';
import { tellKept } from '../tell-kept.ts';
import { withWorkspace } from '../with-workspace.ts';
import { write } from '../write.ts';

export interface CollectFlags extends ClientFlags {
  organization?: boolean;
  roleName?: string;
  output?: string;
  keep?: boolean;
  workspace?: string;
  format: string;
}

export const addCollect: AddCommand = (program, host, end) => {
  const command = program
    .command('collect')
    .summary('read the account from AWS as it stands now')
    .description(
      'Reads users, groups, roles, policies, credentials, providers, trails and everything else IAM-shaped of an account from AWS, by calls that only read. What may not be read is unknown in the result, and the missing permission is named; docs/reference/policies/collect.json grants them all.',
    );
  addClientOptions(command)
    .option('--organization', 'collect every account of the organisation')
    .option('--role-name <name>', 'role to assume in each account of the organisation')
    .option(
      '--output <file>',
      'write the state to a file, whole or not at all; with --organization, a file for each account in this folder',
    )
    .option('--keep', 'keep the state in the workspace, and tell what changed without an event that explains it')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'how to tell what was collected: human, json', oneOf(['human', 'json']), 'human')
    .action(async (flags: CollectFlags) => end(await runCollect(host, flags)));
};

/** Collects, writes the state or states, and tells about it. Returns the exit code. */
export async function runCollect(host: Host, flags: CollectFlags): Promise<number> {
  const whole = wholeFlags(flags);
  // The AWS SDK takes its time to load, and only this command needs it.
  const { clientFactory } = await import('../../aws/client-factory.ts');
  const clients = clientFactory(clientOptions(flags));
  const { draw, done } = bar(host);
  try {
    return await untilInterrupted(async (signal) => {
      const regions = regionList(flags);
      const options: CollectOptions = {
        signal,
        onProgress: (at) =>
          draw(at.calls > 0 ? at.done / at.calls : undefined, () => `${thousands(at.done)} of ${thousands(at.calls)} calls`),
        ...(regions === undefined ? {} : { regions }),
      };
      if (flags.keep === true) return await keep(host, clients, flags, options).finally(done);
      const collecting = whole === undefined ? one(host, clients, flags.output, options) : all(host, clients, whole, options);
      const reports = await collecting.finally(done);
      // Without a file the state itself is on standard output.
      const say = whole === undefined && flags.output === undefined ? host.note : host.out;
      await say(flags.format === 'json' ? `${JSON.stringify({ accounts: reports }, null, 2)}\n` : collectedText(reports));
      return reports.some(isPartly) ? exit.partly : exit.clean;
    });
  } finally {
    clients.close();
  }
}

/** Whether the account could not be collected, or a part of it for lack of a permission. */
function isPartly(report: CollectReport): boolean {
  return report.failure !== undefined || report.problems.some(({ denied }) => denied);
}

async function one(host: Host, clients: Clients, output: string | undefined, options: CollectOptions): Promise<CollectReport[]> {
  const { collect } = await import('../../aws/collect/collect.ts');
  const result = await collect(clients, options);
  await write(host, output, [`${JSON.stringify(result.state, null, 2)}\n`]);
  return [reportOf(result, output)];
}

/** Collects one account into the workspace, and tells what differs from its history without an event. */
async function keep(host: Host, clients: Clients, flags: CollectFlags, options: CollectOptions): Promise<number> {
  const { collect } = await import('../../aws/collect/collect.ts');
  const result = await collect(clients, options);
  const findings = await withWorkspace(flags.workspace, (store) => keepState(store, result.state));
  if (flags.output !== undefined) await write(host, flags.output, [`${JSON.stringify(result.state, null, 2)}\n`]);
  const report = reportOf(result, flags.output);
  host.note(collectedText([report]));
  await tellKept(host, result.state.account, result.state.at, findings, flags.format);
  return isPartly(report) ? exit.partly : exit.clean;
}

interface WholeOrganisation {
  folder: string;
  roleName: string;
}

async function all(
  host: Host,
  clients: Clients,
  { folder, roleName }: WholeOrganisation,
  options: CollectOptions,
): Promise<CollectReport[]> {
  const { organisationAccounts } = await import('../../aws/collect/organisation-accounts.ts');
  const reports: CollectReport[] = [];
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new TrailwardError('TW_OUTPUT', `The folder ${folder} could not be made.`, cause);
  });
  for await (const outcome of organisationAccounts(clients, { ...options, roleName })) {
    const { account, name } = outcome;
    if (outcome.kind === 'failed') {
      reports.push({ account, name, problems: [], failure: { code: outcome.code, reason: outcome.reason } });
      continue;
    }
    const file = join(folder, `${account}.json`);
    await write(host, file, [`${JSON.stringify(outcome.state, null, 2)}\n`]);
    reports.push({ ...reportOf(outcome, file), name });
  }
  return reports;
}

/** What --organization takes with it; undefined without it. */
function wholeFlags({ organization, roleName, output, keep }: CollectFlags): WholeOrganisation | undefined {
  if (organization !== true) {
    if (roleName !== undefined) throw new TrailwardError('TW_USAGE', '--role-name goes with --organization; a single role is --role-arn.');
    return undefined;
  }
  if (keep === true) throw new TrailwardError('TW_USAGE', '--keep takes one account; import the files of --organization one by one.');
  if (roleName === undefined) throw new TrailwardError('TW_USAGE', '--organization needs --role-name: the role to assume in each account.');
  if (output === undefined) throw new TrailwardError('TW_USAGE', '--organization needs --output: the folder for one file an account.');
  return { folder: output, roleName };
}
