import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import { someMembers } from '../../../account/members.ts';
import type { ActionCase } from '../../cases.ts';

const [first, second] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'];
const old = madeKey(first, { lastUsed: is({ at: '2026-03-01T10:00:00Z', service: 's3', region: 'eu-west-1' }) });
const state = madeAccount({ users: [madeUser('deploy', { accessKeys: all(old) })] });
const target = `access-key:${first}`;
const steps = ['iam:CreateAccessKey', 'gate:key-used', 'iam:UpdateAccessKey', 'iam:TagUser'];

export const cases: readonly ActionCase[] = [
  {
    name: 'new key, handed over by file, used, and only then the old one Inactive',
    state,
    target,
    expect: 'steps',
    steps,
    risk: 'R2',
    says: [
      '‹step1.AccessKeyId›',
      '"path":"AccessKey.SecretAccessKey"',
      '"handOver":{"to":"file"}',
      'last used 0 days ago',
      'delete-access-key',
    ],
    parametersOf: [{ UserName: 'deploy' }, { AccessKeyId: first, Status: 'Inactive' }],
  },
  {
    name: 'handed over by AWS Secrets Manager',
    state,
    target,
    parameters: { 'hand-over': 'secrets-manager', tag: 'false' },
    expect: 'steps',
    steps: steps.slice(0, 3),
    says: ['"secretName":"trailward/deploy/access-key"'],
  },
  {
    name: 'a name that AWS Secrets Manager does not take',
    state,
    target,
    parameters: { 'hand-over': 'secrets-manager', 'secret-name': 'a b; c' },
    expect: 'refused',
  },
  {
    name: 'a user with two keys, before anything is made',
    state: madeAccount({ users: [madeUser('deploy', { accessKeys: all(old, madeKey(second, { status: is('Inactive' as const) })) })] }),
    target,
    expect: 'refused',
    says: [`a second access key, ${second}`],
  },
  {
    name: 'a user of whom not every key is known',
    state: madeAccount({ users: [madeUser('deploy', { accessKeys: someMembers({ [first]: old }, 'not read') })] }),
    target,
    expect: 'refused',
    says: ['Whether user deploy has a second access key is not known.'],
  },
  {
    name: 'a key that is Inactive',
    state: madeAccount({ users: [madeUser('deploy', { accessKeys: all(madeKey(first, { status: is('Inactive' as const) })) })] }),
    target,
    expect: 'refused',
    says: ['nothing signs with it'],
  },
  { name: 'one that nobody has', state, target: `access-key:${second}`, expect: 'refused' },
  { name: 'an id that AWS does not give', state, target: 'access-key:deploy/`id`', expect: 'refused' },
];
