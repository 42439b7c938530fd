import { is, madeAccount } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const target = 'account';
const old = madeAccount({ over: { alias: is('example-old') } });
const set = {
  target,
  parameters: { alias: 'example' },
  expect: 'steps',
  steps: ['iam:CreateAccountAlias'],
  risk: 'R1',
  parametersOf: [{ AccountAlias: 'example' }],
} as const;

export const cases: readonly ActionCase[] = [
  { ...set, name: 'the first', state: madeAccount(), says: ['DeleteAccountAlias'] },
  {
    ...set,
    name: 'in the place of another, in one call, and whose address stops working',
    state: old,
    says: ['begins with example-old stops working', 'https://111122223333.signin.aws.amazon.com/console'],
  },
  { name: 'the one that is there', state: old, target, parameters: { alias: 'example-old' }, expect: 'nothing' },
  {
    name: 'when it is not known what is there',
    state: madeAccount({ over: { alias: unknown('access denied', 'iam:ListAccountAliases') } }),
    target,
    parameters: { alias: 'example' },
    expect: 'refused',
    says: ['iam:ListAccountAliases'],
  },
  { name: 'without an alias', state: old, target, expect: 'refused', says: ['missing'] },
  { name: 'capitals', state: old, target, parameters: { alias: 'Example' }, expect: 'refused' },
  { name: 'two dashes in a row', state: old, target, parameters: { alias: 'ex--ample' }, expect: 'refused' },
  { name: 'the id of an account', state: old, target, parameters: { alias: '999988887777' }, expect: 'refused' },
  { name: 'a hostile one', state: old, target, parameters: { alias: '$(id)\n' }, expect: 'refused' },
];
