import { all, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, someOf } from '../../users.cases.ts';

const alice = (accessKeys: User['accessKeys']) => madeAccount({ users: [madeUser('alice', { accessKeys })] });
const [one, two] = [madeKey('AKIA1'), madeKey('AKIA2')];

export const cases: readonly CheckCase[] = [
  { name: 'none', state: alice(all()), expect: { 'user alice': 'PASS' } },
  { name: 'one', state: alice(all(one)), expect: { 'user alice': 'PASS' } },
  { name: 'two', state: alice(all(one, two)), expect: { 'user alice': 'FAIL' }, says: { 'user alice': 'AKIA1 and AKIA2' } },
  { name: 'one of two is inactive', state: alice(all(one, { ...two, status: is('Inactive') })), expect: { 'user alice': 'PASS' } },
  { name: 'own threshold', state: alice(all(one, two)), thresholds: { keys: 2 }, expect: { 'user alice': 'PASS' } },
  {
    name: 'the status of one of two is unknown',
    state: alice(all(one, { ...two, status: denied('iam:ListAccessKeys') })),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  {
    name: 'others are unknown',
    state: alice(someOf('iam:ListAccessKeys', all(one))),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:ListAccessKeys'],
  },
  { name: 'two that are known decide', state: alice(someOf('iam:ListAccessKeys', all(one, two))), expect: { 'user alice': 'FAIL' } },
  { name: 'no users', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
