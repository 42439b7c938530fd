import { isRepair } from '../../app/is-repair.ts';
import type { EventFeed } from '../../app/ports/event-source.ts';
import type { WorkspaceStore } from '../../app/ports/workspace-store.ts';
import { ingest } from '../../app/workspace/ingest.ts';
import { ingestFeed, ingestLogStore } from '../../app/workspace/ingest-remote.ts';
import type { IngestReport } from '../../app/workspace/ingest-report.ts';
import type { Clients } from '../../aws/clients.ts';
import { TrailwardError } from '../../kernel/errors.ts';
import { plural } from '../../report/text/plural.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { AddCommand } from '../command.ts';
import { exit } from '../exit.ts';
import type { Host } from '../host.ts';
import { oneOf, timeOption } from '../options.ts';
import { progressBar } from '../progress.ts';
import { withWorkspace } from '../with-workspace.ts';

interface Flags {
  lookupEvents?: true;
  lookup?: string;
  since?: string;
  profile?: string;
  region?: string;
  endpoint?: string;
  workspace?: string;
  format: string;
}

/** Attributes that LookupEvents takes, by AWS's names. */
const attributes = ['EventId', 'EventName', 'ReadOnly', 'Username', 'ResourceType', 'ResourceName', 'EventSource', 'AccessKeyId'] as const;

export const addIngest: AddCommand = (program, host, end) => {
  program
    .command('ingest')
    .summary('take CloudTrail data into the workspace')
    .description(
      'Takes CloudTrail data into the workspace: changes with their events, and counts of everything else; from files, from a bucket, or from LookupEvents. Idempotent on the event id; what was read to its end and has not changed is not read again. May be stopped at any time.',
    )
    .argument('[path...]', 'files, folders, globs, -, or s3://bucket/prefix')
    .option('--lookup-events', 'read the last 90 days by LookupEvents, which needs no trail')
    .option('--lookup <attribute=value>', 'only events with this attribute, such as EventName=CreateUser; implies --lookup-events')
    .option('--since <time>', 'with --lookup-events, where to begin the first time (UTC)', timeOption)
    .option('--profile <name>', 'profile of the AWS configuration')
    .option('--region <region>', 'region to look events up in, or of the bucket')
    .option('--endpoint <url>', 'ask this address in place of AWS, and no other')
    .option('--workspace <folder>', 'folder of the workspace; else the nearest one upwards')
    .option('--format <format>', 'one of human, json', oneOf(['human', 'json']), 'human')
    .action(async (paths: string[], flags: Flags) => end(await runIngest(host, paths, flags)));
};

async function runIngest(host: Host, paths: readonly string[], flags: Flags): Promise<number> {
  const lookup = flags.lookupEvents === true || flags.lookup !== undefined;
  if (paths.length === 0 && !lookup) throw new TrailwardError('TW_USAGE', 'Name files, folders or a bucket, or give --lookup-events.');
  const local = paths.filter((path) => !path.startsWith('s3://'));
  const buckets = paths.filter((path) => path.startsWith('s3://'));
  const bar = progressBar(host);
  const reports: IngestReport[] = [];
  await withWorkspace(flags.workspace, async (store) => {
    if (local.length > 0) reports.push(await ingest(store, local, { stdin: host.stdin, onProgress: bar.update }));
    if (buckets.length > 0 || lookup) reports.push(...(await fromAws(store, buckets, lookup, flags, bar.update)));
  }).finally(bar.done);
  const report = reports.reduce(sum);
  const notRead = report.skipped.filter((file) => file.unread);
  if (report.files + report.unchanged === 0 && buckets.length === 0) {
    const why = report.skipped.slice(0, 5).map(({ path, reason }) => `${sanitise(path)}: ${sanitise(reason)}`);
    throw new TrailwardError('TW_NO_INPUT', `No CloudTrail data was found.\n  ${why.join('\n  ')}`);
  }
  if (flags.format === 'json') await host.out(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const again = report.unchanged === 0 ? '' : `, ${report.unchanged} unchanged since last time`;
    await host.out(
      `${plural(report.files, 'file')} read${again}: ${plural(report.events, 'event')} = ${report.added} added + ${plural(report.duplicates, 'duplicate')} + ${report.malformed} malformed; ${plural(report.changes, 'new change')}.\n`,
    );
    for (const { path, reason } of [...report.problems, ...notRead].slice(0, 20)) host.note(`${sanitise(path)}: ${sanitise(reason)}\n`);
  }
  return report.problems.some(({ kind }) => !isRepair(kind)) || notRead.length > 0 ? exit.partly : exit.clean;
}

async function fromAws(
  store: WorkspaceStore,
  buckets: readonly string[],
  lookup: boolean,
  flags: Flags,
  onProgress: Parameters<typeof ingestFeed>[2],
): Promise<IngestReport[]> {
  // The AWS SDK takes its time to load, and only these sources need it.
  const { clientFactory } = await import('../../aws/client-factory.ts');
  const reach = {
    ...(flags.profile === undefined ? {} : { profile: flags.profile }),
    ...(flags.region === undefined ? {} : { region: flags.region }),
    ...(flags.endpoint === undefined ? {} : { endpoint: flags.endpoint }),
  };
  const reports: IngestReport[] = [];
  if (buckets.length > 0) {
    const { s3 } = await import('../../aws/sources/s3.ts');
    const clients = clientFactory(reach);
    try {
      for (const url of buckets) reports.push(await ingestLogStore(store, s3({ clients, url, now: new Date().toISOString() }), onProgress));
    } finally {
      clients.close();
    }
  }
  if (lookup) {
    // Looking up waits and repeats by itself, at the pace that AWS allows.
    const clients = clientFactory({ ...reach, maxAttempts: 1 });
    try {
      reports.push(await ingestFeed(store, await feedOf(clients, flags), onProgress));
    } finally {
      clients.close();
    }
  }
  return reports;
}

async function feedOf(clients: Clients, { region, since, lookup }: Flags): Promise<EventFeed> {
  const { lookupEvents } = await import('../../aws/sources/lookup-events.ts');
  const { identity } = await import('../../aws/collect/identity.ts');
  const attribute = attributeOf(lookup);
  return lookupEvents({
    clients,
    account: (await identity(clients)).account,
    region: region ?? 'us-east-1',
    ...(since === undefined ? {} : { since }),
    ...(attribute === undefined ? {} : { attribute }),
  });
}

function attributeOf(text: string | undefined): { key: (typeof attributes)[number]; value: string } | undefined {
  if (text === undefined) return undefined;
  const [name = '', ...value] = text.split('=');
  const key = attributes.find((attribute) => attribute === name);
  if (key === undefined || value.length === 0)
    throw new TrailwardError('TW_USAGE', `--lookup takes one of ${attributes.join(', ')} and a value: EventName=CreateUser.`);
  return { key, value: value.join('=') };
}

function sum(a: IngestReport, b: IngestReport): IngestReport {
  return {
    files: a.files + b.files,
    unchanged: a.unchanged + b.unchanged,
    events: a.events + b.events,
    added: a.added + b.added,
    duplicates: a.duplicates + b.duplicates,
    malformed: a.malformed + b.malformed,
    changes: a.changes + b.changes,
    skipped: [...a.skipped, ...b.skipped],
    problems: [...a.problems, ...b.problems],
  };
}
