import { describe, expect, it } from 'vitest';
import { exported, file, report } from './every-export.cases.ts';
import { readExports } from './read-exports.ts';
import { csv } from './report/csv.ts';

const readAt = '2026-11-21T10:00:00Z';
const header = 'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,mfa_active';

/** What a report of one row tells of its user. */
function user(...cells: string[]) {
  const text = `${header}\neve,arn:aws:iam::111122223333:user/eve,2024-01-01T00:00:00+00:00,${cells.join(',')}\n`;
  return readExports([{ name: 'r', text }], { readAt }).state.users.by.get('eve');
}

describe('the three ways of the report to say nothing', () => {
  it.each([
    ['N/A', { kind: 'absent', read: { at: readAt, source: 'credential-report' } }],
    ['no_information', { kind: 'unknown', reason: 'AWS has no information' }],
    ['not_supported', { kind: 'unknown', reason: 'not supported' }],
    ['', { kind: 'unknown', reason: 'the credential report holds a value that cannot be read' }],
    ['2026-03-02T09:00:00+02:00', { kind: 'known', value: '2026-03-02T07:00:00Z', read: { at: readAt, source: 'credential-report' } }],
  ])('%j', (cell, part) => {
    expect(user('true', cell, cell, 'false')).toMatchObject({ passwordLastUsed: part, passwordLastChanged: part });
  });

  it('are not a column that is missing', () => {
    expect(user('true')?.passwordLastUsed).toEqual({
      kind: 'unknown',
      reason: 'not in the exports that were read',
      permission: 'iam:GetCredentialReport',
    });
  });
});

it.each([
  ['true', 'true', { login: { kind: 'known' }, mfaDevices: { items: {}, whole: { kind: 'unknown', permission: 'iam:ListMFADevices' } } }],
  ['false', 'false', { login: { kind: 'absent' }, mfaDevices: { items: {}, whole: { kind: 'known' } } }],
  ['TRUE', 'not_supported', { login: { kind: 'known' }, mfaDevices: { whole: { kind: 'unknown' } } }],
  ['not_supported', 'FALSE', { login: { kind: 'unknown', reason: 'not supported' } }],
])('reads a password that is %s, and MFA that is %s', (enabled, mfa, expected) => {
  expect(user(enabled, 'N/A', 'N/A', mfa)).toMatchObject(expected);
});

it('tells the users of an account by itself, and the path of each', () => {
  const { state } = readExports([file('r', report)], { readAt });
  expect(state.users.whole.kind).toBe('known');
  expect([...state.users.by.values()].map(({ name, path }) => [name, path])).toMatchObject([
    ['Alice', { value: '/staff/' }],
    ['bob', { value: '/' }],
  ]);
});

it('is read by the names of its columns, in whatever order', () => {
  const text = 'password_enabled,"arn",user\nfalse,arn:aws:iam::111122223333:user/eve,eve';
  expect(readExports([{ name: 'r', text }], { readAt }).state.users.by.get('eve')).toMatchObject({ login: { kind: 'absent' } });
});

it('keeps root out of the users', () => {
  const { state } = readExports([file('r', report)], { readAt });
  expect(state.root).toMatchObject({
    password: { kind: 'unknown', reason: 'not supported' },
    passwordLastUsed: { value: '2026-01-01T00:00:00Z' },
    mfaDevices: { kind: 'unknown', reason: 'root has an MFA device, and no export names it' },
    accessKeys: { kind: 'unknown', permission: 'iam:GetAccountSummary' },
  });
});

describe('keys are joined to the slots of the report by the time of their creation', () => {
  const keys = (...created: string[]) => ({
    AccessKeyMetadata: created.map((CreateDate, index) => ({
      UserName: 'Alice',
      AccessKeyId: `AKIA${index}`,
      Status: 'Active',
      CreateDate,
    })),
  });
  const lastUsed = (...created: string[]) => {
    const { state } = readExports([file('k', keys(...created)), file('r', report)], { readAt });
    return Object.values(state.users.by.get('alice')?.accessKeys.items ?? {}).map((key) => key.lastUsed);
  };
  const used = { kind: 'known', value: { at: '2026-11-21T07:00:00Z', service: 's3', region: 'eu-west-1' } };
  const unknown = (words: string) => ({ kind: 'unknown', reason: expect.stringContaining(words), permission: 'iam:GetAccessKeyLastUsed' });

  it.each([
    ['within two seconds', ['2024-02-29T23:59:59Z', '2025-03-01T00:00:02Z'], [used, { kind: 'absent' }]],
    ['in the other order', ['2025-03-01T00:00:00Z', '2024-03-01T00:00:00Z'], [{ kind: 'absent' }, used]],
    ['not beyond', ['2024-03-01T00:00:04Z', '2025-03-01T00:00:00Z'], [unknown('none fits'), { kind: 'absent' }]],
    ['not when both fit one slot', ['2024-03-01T00:00:00Z', '2024-03-01T00:00:01Z'], [unknown('either'), unknown('either')]],
  ])('%s', (_, created, expected) => expect(lastUsed(...created)).toMatchObject(expected));

  it('not when a key fits both slots', () => {
    const twins = report.replace('2025-03-01T00:00:00', '2024-03-01T00:00:00');
    const { state } = readExports([file('k', keys('2024-03-01T00:00:00Z')), file('r', twins)], { readAt });
    expect(state.users.by.get('alice')?.accessKeys.items['AKIA0']?.lastUsed).toMatchObject(unknown('either'));
  });

  it('tells of no key by itself', () => {
    expect(readExports([file('r', report)], { readAt }).state.users.by.get('alice')?.accessKeys).toMatchObject({
      items: {},
      whole: {
        kind: 'unknown',
        reason: 'the credential report names access keys by slot, and not by id',
        permission: 'iam:ListAccessKeys',
      },
    });
  });
});

it('that the API gives is as old as it says, and counts where that is newer', () => {
  const Content = Buffer.from(report.replaceAll('bob', 'carol')).toString('base64');
  const answer = { Content, ReportFormat: 'text/csv', GeneratedTime: '2026-11-21T07:00:00+00:00' };
  const { state, problems } = readExports([file('r', answer), file('d', exported.details)], { readAt: '2026-11-21T06:00:00Z' });
  expect([...state.users.by.values()].map(({ name }) => name)).toEqual(['Alice', 'carol']);
  expect(problems).toMatchObject([
    { kind: 'outdated', reason: 'd has user bob, which the newer r does not list any more: it is left out.' },
  ]);
});

it.each([
  ['fields in quotes', 'a,b\n"1,""x""\n2",3\n', [{ a: '1,"x"\n2', b: '3' }]],
  ['a last field that is empty', 'a,b\n1,', [{ a: '1', b: '' }]],
  ['short and long rows', 'a,b\n1\n1,2,3', [{ a: '1' }, { a: '1', b: '2' }]],
  ['empty lines', 'a\r\n\r\n1\r\n', [{ a: '1' }]],
  ['a quote that does not end', 'a,b\n"1,2', [{ a: '1,2' }]],
  ['nothing', '', []],
])('CSV: %s', (_, text, rows) => expect(csv(text).map((row) => Object.fromEntries(row))).toEqual(rows));
