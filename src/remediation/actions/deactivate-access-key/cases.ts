import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { ActionCase } from '../../cases.ts';

const used = madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at: '2026-02-20T10:00:00Z', service: 's3', region: 'eu-west-1' }) });
const inactive = madeKey('AKIAEXAMPLE000000002', { status: is('Inactive' as const) });
const state = madeAccount({ users: [madeUser('alice', { accessKeys: all(used, inactive) })] });

export const cases: readonly ActionCase[] = [
  {
    name: 'an active key, and who will miss it',
    state,
    target: 'access-key:AKIAEXAMPLE000000001',
    expect: 'steps',
    steps: ['iam:UpdateAccessKey'],
    risk: 'R2',
    says: ['last used 9 days ago', 'for s3 in eu-west-1', 'delete-access-key'],
    parametersOf: [{ UserName: 'alice', AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' }],
  },
  { name: 'one that is Inactive', state, target: 'access-key:alice/AKIAEXAMPLE000000002', expect: 'nothing' },
  { name: 'one that nobody has', state, target: 'access-key:AKIAEXAMPLE000000009', expect: 'refused', says: ['No user is known'] },
];
