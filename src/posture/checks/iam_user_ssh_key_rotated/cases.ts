import { all, is, madeAccount, madeUser } from '../../../account/cases.ts';
import type { UploadedKey } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const key: UploadedKey = { id: 'APKA1', status: is('Active'), uploaded: is('2025-01-01T00:00:00Z'), body: is('ssh-rsa AAAAEXAMPLE') };
const alice = (over: Partial<UploadedKey>) => madeAccount({ users: [madeUser('alice', { sshKeys: all({ ...key, ...over }) })] });

export const cases: readonly CheckCase[] = [
  { name: 'young', state: alice({ uploaded: is('2026-02-01T00:00:00Z') }), expect: { 'ssh-key APKA1': 'PASS' } },
  { name: '90 days to the second', state: alice({ uploaded: is('2025-12-02T09:00:00Z') }), expect: { 'ssh-key APKA1': 'PASS' } },
  {
    name: '91 days',
    state: alice({ uploaded: is('2025-12-01T09:00:00Z') }),
    expect: { 'ssh-key APKA1': 'FAIL' },
    says: { 'ssh-key APKA1': 'uploaded 91 days ago' },
  },
  { name: 'own threshold', state: alice({}), thresholds: { days: 1_000 }, expect: { 'ssh-key APKA1': 'PASS' } },
  { name: 'inactive', state: alice({ status: is('Inactive') }), expect: { 'account account': 'NOT_APPLICABLE' } },
  {
    name: 'uploaded at an unknown time',
    state: alice({ uploaded: denied('iam:ListSSHPublicKeys') }),
    expect: { 'ssh-key APKA1': 'UNKNOWN' },
    missing: ['iam:ListSSHPublicKeys'],
  },
  {
    name: 'keys that could not be listed',
    state: madeAccount({ users: [madeUser('alice', { sshKeys: someOf('iam:ListSSHPublicKeys') })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListSSHPublicKeys'],
  },
];
