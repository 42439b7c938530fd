import { asString, type JsonObject } from '../../../kernel/json.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import type { User } from '../../entities.ts';
import { someMembers, wholeMembers } from '../../members.ts';
import { absent, known, knownValue, type Part, unknown } from '../../part.ts';
import type { AccountState } from '../../state.ts';
import type { Reader } from '../reader.ts';
import { csv } from '../report/csv.ts';
import { isReport } from '../report/is-report.ts';
import { joinKeys } from '../report/join-keys.ts';
import { type ReportRow, reportRow } from '../report/report-row.ts';
import { rootHasMfa } from '../root-mfa.ts';
import { owned, type Telling } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadUser } from '../unread-entities.ts';
import { utcTime } from '../utc-time.ts';

/**
 * The credential report: as the CSV file, or as `aws iam get-credential-report` prints it with the file in base64. It is
 * up to four hours older than its download, and only the second form says when it was made.
 */
export const credentialReport: Reader = {
  source: 'credential-report',
  kind: 'report',
  madeAt: (json) => utcTime(json.GeneratedTime),
  matches: (json) => csvIn(json) !== undefined,
  read: (json, into) => {
    const cells = csv(csvIn(json) ?? '');
    const rows = cells.map((row) => reportRow(row, into.read)).filter((row) => row !== undefined);
    if (rows.length < cells.length) into.problem('unreadable', `${cells.length - rows.length} rows of the credential report name no user.`);
    for (const row of rows) owned(into, row.arn);
    for (const row of rows.filter(isRoot)) readRoot(row, into);
    into.later.push((draft) => {
      const users = rows.filter((row) => !isRoot(row)).map((row) => userIn(row, draft, into));
      for (const user of users) if (user !== undefined) into.tables.users.push(user);
      if (rows.length === cells.length && !users.includes(undefined)) into.whole.users = known(true, into.read);
    });
  },
};

function isRoot({ arn }: ReportRow): boolean {
  return arn.endsWith(':root');
}

function readRoot(row: ReportRow, into: Telling): void {
  into.root.password = row.passwordEnabled;
  into.root.passwordLastUsed = row.passwordLastUsed;
  if (knownValue(row.mfaActive) === false) into.rootMfaDevices = wholeMembers({}, into.read);
  if (knownValue(row.mfaActive) === true) rootHasMfa(into);
  if (row.certificates.some((active) => knownValue(active) === true)) into.root.signingCertificates = known(true, into.read);
  // A key that is inactive, and no key at all, look the same.
  into.root.accessKeys = row.keys.some(({ active }) => knownValue(active) === true)
    ? unknown('the credential report shows an active access key of root, and does not name it', 'iam:ListAccessKeys')
    : unknown('the credential report shows no active access key of root, and not whether there are others', 'iam:GetAccountSummary');
}

/** A row may be about a user that is deleted, whose name another user has now. */
function userIn(row: ReportRow, draft: AccountState, into: Telling): User | undefined {
  const blank = unreadUser(row.user);
  const live = draft.users.by.get(row.user.toLowerCase());
  const [then, now] = [knownValue(row.created), live === undefined ? undefined : knownValue(live.created)];
  if (then !== undefined && now !== undefined && Math.abs(secondsBetween(then, now)) > 2) {
    into.problem(
      'outdated',
      `The credential report tells of a user ${row.user} created ${then}; the one there now was created ${now}, so its row is left out.`,
    );
    return undefined;
  }
  const enabled = row.passwordEnabled;
  return {
    ...blank,
    path: pathIn(row, into) ?? blank.path,
    created: row.created,
    login: enabled.kind === 'unknown' ? enabled : knownValue(enabled) === true ? known(unseenLogin, into.read) : absent(into.read),
    passwordLastUsed: row.passwordLastUsed,
    passwordLastChanged: row.passwordLastChanged,
    mfaDevices: devices(row.mfaActive, into),
    accessKeys: keys(row, live, into),
    signingCertificates: row.certificates.some((active) => knownValue(active) === true)
      ? someMembers({}, 'the credential report shows a signing certificate, and does not name it', 'iam:ListSigningCertificates')
      : blank.signingCertificates,
  };
}

const unseenLogin = { created: unread('iam:GetLoginProfile'), passwordResetRequired: unread('iam:GetLoginProfile') };

function pathIn({ user, arn }: ReportRow, into: Telling): Part<string> | undefined {
  const name = arn.slice(arn.indexOf(':user/') + ':user'.length);
  return arn.includes(':user/') && name.endsWith(`/${user}`) ? known(name.slice(0, -user.length), into.read) : undefined;
}

function devices(active: Part<boolean>, into: Telling): User['mfaDevices'] {
  if (active.kind !== 'known') return unreadUser('').mfaDevices;
  if (!active.value) return wholeMembers({}, into.read);
  return someMembers({}, 'the credential report shows an MFA device, and does not name it', 'iam:ListMFADevices');
}

function keys(row: ReportRow, live: User | undefined, into: Telling): User['accessKeys'] {
  const joined = joinKeys(row.keys, Object.values(live?.accessKeys.items ?? {}), into.read);
  const items = Object.fromEntries(joined.map((key) => [key.id, key]));
  const reason = row.keys.every(({ rotated }) => rotated.kind === 'absent')
    ? 'the credential report shows no active access key, and not whether there are inactive ones'
    : 'the credential report names access keys by slot, and not by id';
  return someMembers(items, reason, 'iam:ListAccessKeys');
}

function csvIn({ Content: content, ReportFormat: format }: JsonObject): string | undefined {
  const text = asString(content);
  if (text === undefined || (format !== undefined && format !== 'text/csv')) return undefined;
  const plain = isReport(text) ? text : Buffer.from(text, 'base64').toString('utf8');
  return isReport(plain) ? plain.replace(/^\uFEFF/, '') : undefined;
}
