import { account, all, document, held, is, madeKey, madeUser } from '../../../src/account/cases.ts';
import type { AccessKey, User } from '../../../src/account/entities.ts';
import { at, type Moment } from './moment.ts';

const used = (when: string, service: string) => is({ at: when, service, region: 'eu-central-1' });
const inactive = { status: is('Inactive' as const) };
const own = (name: string) => ({ [`arn:aws:iam::${account}:policy/${name}`]: name });

/** The users that work for machines, with access keys, and what the intruder left. */
export function machines(moment: Moment): User[] {
  const always = [
    madeUser('backup-job', {
      id: is('AIDAEXAMPLEBACKUP0001'),
      created: is('2024-02-19T14:00:00Z'),
      attached: held(own('backup-writer')),
      accessKeys: all(
        madeKey('AKIAEXAMPLEBACKUP001', {
          created: is('2024-02-19T14:02:10Z'),
          lastUsed: used(at(moment, '2026-03-02T02:00:00Z', '2026-03-10T02:00:00Z'), 's3'),
        }),
      ),
    }),
    madeUser('old-report', {
      id: is('AIDAEXAMPLEOLDREPORT1'),
      created: is('2023-08-01T11:00:00Z'),
      inline: held({ reports: is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-reports/*' }])) }),
      accessKeys: all(
        madeKey('AKIAEXAMPLEREPORT001', { created: is('2023-08-01T11:03:00Z'), lastUsed: used('2025-10-02T06:30:00Z', 's3') }),
      ),
    }),
    madeUser('ivan', {
      id: is('AIDAEXAMPLEIVAN000001'),
      created: is('2025-06-16T08:00:00Z'),
      tags: held({ team: 'contractors', 'trailward:deactivated:AKIAEXAMPLEIVAN00002': '2026-01-20T10:05:00Z' }),
      attached: held(own('developer-tools')),
      accessKeys: all(
        madeKey('AKIAEXAMPLEIVAN00001', { created: is('2025-09-15T08:10:00Z') }),
        madeKey('AKIAEXAMPLEIVAN00002', {
          ...inactive,
          created: is('2025-06-16T08:05:00Z'),
          lastUsed: used('2025-07-02T16:20:00Z', 'ec2'),
        }),
      ),
    }),
    madeUser('build-agent', {
      id: is('AIDAEXAMPLEBUILD00001'),
      created: is('2024-05-20T09:00:00Z'),
      attached: held(own('build-tools')),
      accessKeys: all(
        madeKey('AKIAEXAMPLEBUILD0001', {
          ...at<Partial<AccessKey>>(moment, {}, inactive),
          created: is('2024-05-20T09:01:30Z'),
          lastUsed: used(at(moment, '2026-03-01T18:12:00Z', '2026-03-03T02:28:02Z'), 'iam'),
        }),
      ),
      ...at(
        moment,
        {},
        {
          sshKeys: all({
            id: 'APKAEXAMPLEBUILD00001',
            status: is('Active' as const),
            uploaded: is('2026-03-03T02:28:00Z'),
            body: is('ssh-ed25519 (synthetic)'),
          }),
        },
      ),
    }),
  ];
  return moment === 'before' ? always : [...always, backdoor()];
}

/** Made as support-temp in the night, and renamed. */
function backdoor(): User {
  return madeUser('svc-backup', {
    id: is('AIDAEXAMPLESUPPORT001'),
    path: is('/service/'),
    created: is('2026-03-03T02:14:02Z'),
    attached: held({ 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' }),
    accessKeys: all(
      madeKey('AKIAEXAMPLESUPPORT01', { ...inactive, created: is('2026-03-03T02:14:15Z'), lastUsed: used('2026-03-03T02:27:19Z', 'iam') }),
    ),
  });
}
