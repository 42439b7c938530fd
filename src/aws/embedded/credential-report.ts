import type { Handler } from './handler.ts';
import { arnOf, type Model, type User } from './model.ts';

const columns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...['1', '2'].flatMap((slot) =>
    ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'].map((what) => `access_key_${slot}_${what}`),
  ),
  ...['1', '2'].flatMap((slot) => [`cert_${slot}_active`, `cert_${slot}_last_rotated`]),
];

/** The credential report, always made just now. */
export const credentialReport: Readonly<Record<string, Handler>> = {
  GenerateCredentialReport: () => ({ State: 'COMPLETE' }),
  GetCredentialReport: (model) => ({
    Content: Buffer.from([columns.join(','), rootRow(model), ...model.users.map((user) => userRow(model, user))].join('\n')).toString(
      'base64',
    ),
    ReportFormat: 'text/csv',
    GeneratedTime: model.clock(),
  }),
};

function rootRow({ account }: Model): string {
  const cells = ['<root_account>', `arn:aws:iam::${account}:root`, '2020-01-01T00:00:00+00:00', 'not_supported', 'no_information'];
  return row([...cells, 'not_supported', 'not_supported', 'false']);
}

function userRow(model: Model, user: User): string {
  const { login, passwordLastUsed: used, passwordLastChanged: changed } = user;
  const password =
    login === undefined ? ['false', 'N/A', 'N/A', 'N/A'] : ['true', time(used, 'no_information'), time(changed, 'N/A'), 'N/A'];
  const keys = [0, 1].flatMap((slot) => {
    const key = user.keys[slot];
    if (key === undefined) return ['false', 'N/A', 'N/A', 'N/A', 'N/A'];
    const { lastUsed } = key;
    return [
      String(key.status === 'Active'),
      time(key.created, 'N/A'),
      time(lastUsed?.at, 'N/A'),
      lastUsed?.region ?? 'N/A',
      lastUsed?.service ?? 'N/A',
    ];
  });
  const certificates = [0, 1].flatMap((slot) => {
    const certificate = user.signingCertificates[slot];
    return [String(certificate?.status === 'Active'), time(certificate?.created, 'N/A')];
  });
  const own = [user.name, arnOf(model, 'user', user), time(user.created, 'N/A'), ...password, String(user.mfa.size > 0)];
  return row([...own, ...keys, ...certificates]);
}

function time(at: Date | undefined, otherwise: string): string {
  return at === undefined ? otherwise : `${at.toISOString().slice(0, 19)}+00:00`;
}

function row(cells: readonly string[]): string {
  return columns.map((_, index) => cells[index] ?? 'N/A').join(',');
}
