import { all, held, is, madeAccount, madeKey, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const [first, second] = ['AKIAEXAMPLE000000001', 'AKIAEXAMPLE000000002'];
const accessKeys = all(madeKey(first), madeKey(second, { status: is('Inactive' as const) }));
const state = madeAccount({ users: [madeUser('alice', { accessKeys })] });
const target = `access-key:${second}`;

export const cases: readonly ActionCase[] = [
  {
    name: 'an Inactive key',
    state,
    target,
    expect: 'steps',
    steps: ['iam:UpdateAccessKey'],
    says: ['Rotate the key if anybody else may have seen it.'],
    parametersOf: [{ UserName: 'alice', AccessKeyId: second, Status: 'Active' }],
  },
  {
    name: 'the tag goes first',
    state: madeAccount({
      users: [madeUser('alice', { accessKeys, tags: held({ [`trailward:deactivated:${second}`]: '2026-02-01T00:00:00Z', team: 'x' }) })],
    }),
    target,
    expect: 'steps',
    steps: ['iam:UntagUser', 'iam:UpdateAccessKey'],
    parametersOf: [{ UserName: 'alice', TagKeys: [`trailward:deactivated:${second}`] }],
  },
  { name: 'one that is Active', state, target: `access-key:${first}`, expect: 'nothing' },
  {
    name: 'one whose status is not known',
    state: madeAccount({ users: [madeUser('alice', { accessKeys: all(madeKey(second, { status: unknown('not read') })) })] }),
    target,
    expect: 'refused',
    says: ['is not known'],
  },
  { name: 'one that nobody has', state, target: 'access-key:AKIAEXAMPLE000000009', expect: 'refused' },
  { name: 'an id that AWS does not give', state, target: "access-key:alice/x'; rm -rf ~", expect: 'refused' },
];
