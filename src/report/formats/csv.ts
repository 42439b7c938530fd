import type { Change } from '../../kernel/change.ts';
import type { Finding } from '../../kernel/finding.ts';
import { defineFormat } from '../format.ts';
import { csvLine } from '../text/csv-line.ts';

const columns = [
  'kind',
  'id',
  'time',
  'account',
  'region',
  'severity',
  'detector',
  'summary',
  'event_source',
  'event_name',
  'outcome',
  'direction',
  'actor_kind',
  'actor_name',
  'actor_arn',
  'session',
  'access_key_id',
  'mfa',
  'source_ip',
  'user_agent',
  'invoked_by',
  'target_kind',
  'target_name',
  'target_id',
  'target_arn',
  'tls_version',
  'event_ids',
  'reasons',
  'remediations',
  'attack',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/** One row a finding, then one row a change. Cells cannot start a formula, and control characters are made visible. */
export const format = defineFormat({
  name: 'csv',
  about: 'one row a finding, then one row a change',
  *render({ findings, changes }) {
    yield `${columns.join(',')}\r\n`;
    const byId = new Map(changes.map((change) => [change.eventId, change]));
    for (const finding of findings) yield line(findingRow(finding, byId));
    for (const change of changes) yield line({ kind: 'change', id: change.eventId, summary: change.summary, ...changeRow(change) });
  },
});

function findingRow(finding: Finding, changes: ReadonlyMap<string, Change>): Row {
  const [first] = finding.eventIds.flatMap((id) => changes.get(id) ?? []);
  return {
    ...(first === undefined ? {} : changeRow(first)),
    kind: 'finding',
    id: finding.id,
    severity: finding.severity,
    detector: finding.detector,
    summary: finding.title,
    event_ids: finding.eventIds.join(' '),
    reasons: finding.reasons.join(' '),
    remediations: finding.remediations.join(' '),
    attack: finding.attack.join(' '),
  };
}

function changeRow({ actor, target, ...change }: Change): Row {
  return {
    time: change.time,
    account: change.account,
    region: change.region,
    event_source: change.eventSource,
    event_name: change.eventName,
    outcome: change.outcome,
    direction: change.direction,
    actor_kind: actor.kind,
    actor_name: actor.name,
    actor_arn: actor.arn,
    session: actor.session ?? '',
    access_key_id: actor.accessKeyId ?? '',
    mfa: actor.mfa === undefined ? '' : String(actor.mfa),
    source_ip: actor.sourceIp ?? '',
    user_agent: actor.userAgent ?? '',
    invoked_by: actor.invokedBy ?? '',
    target_kind: target.kind,
    target_name: target.name,
    target_id: target.id ?? '',
    target_arn: target.arn ?? '',
    tls_version: change.transport?.tlsVersion ?? '',
  };
}

function line(row: Row): string {
  return csvLine(columns.map((column) => row[column] ?? ''));
}
