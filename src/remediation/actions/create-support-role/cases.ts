import { account, document, held, is, madeAccount, madeRole, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const alice = `arn:aws:iam::${account}:user/alice`;
const policy = 'arn:aws:iam::aws:policy/AWSSupportAccess';
const state = madeAccount({ users: [madeUser('alice'), madeUser('bob', { path: is('/staff/') })], roles: [madeRole('oncall')] });
const target = 'account';
const trusting = (principal: string) => is(document([{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole' }]));
const support = (principal: string) =>
  madeRole('support', { trust: trusting(principal), attached: held({ [policy]: 'AWSSupportAccess' }) });
const make = { target, expect: 'steps', steps: ['iam:CreateRole', 'iam:AttachRolePolicy'], risk: 'R1' } as const;

export const cases: readonly ActionCase[] = [
  {
    ...make,
    name: 'for a user, with MFA',
    state,
    parameters: { principal: alice },
    parametersOf: [
      {
        RoleName: 'SupportAccess',
        AssumeRolePolicyDocument: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"${alice}"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}]}`,
      },
      { RoleName: 'SupportAccess', PolicyArn: policy },
    ],
  },
  {
    ...make,
    name: 'for a role, which carries no MFA',
    state,
    parameters: { principal: `arn:aws:iam::${account}:role/oncall`, name: 'Cases' },
    parametersOf: [
      {
        RoleName: 'Cases',
        AssumeRolePolicyDocument: `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::${account}:role/oncall"},"Action":"sts:AssumeRole"}]}`,
      },
    ],
  },
  { ...make, name: 'for a user below a path', state, parameters: { principal: `arn:aws:iam::${account}:user/staff/bob` } },
  {
    ...make,
    name: 'for a role of another account',
    state,
    parameters: { principal: 'arn:aws:iam::999988887777:role/oncall' },
    says: ['is of account 999988887777'],
  },
  {
    ...make,
    name: 'beside a support role of somebody else',
    state: madeAccount({ users: [madeUser('alice')], roles: [support(`arn:aws:iam::${account}:user/carol`)] }),
    parameters: { principal: alice },
  },
  {
    name: 'one that is there',
    state: madeAccount({ users: [madeUser('alice')], roles: [support(alice)] }),
    target,
    parameters: { principal: alice },
    expect: 'nothing',
    says: ['role support'],
  },
  {
    name: 'a role of that name',
    state: madeAccount({ users: [madeUser('alice')], roles: [madeRole('supportaccess')] }),
    target,
    parameters: { principal: alice },
    expect: 'refused',
    says: ['There is a role SupportAccess'],
  },
  {
    name: 'a user that is not there',
    state,
    target,
    parameters: { principal: `arn:aws:iam::${account}:user/mallory` },
    expect: 'refused',
    says: ['There is no user'],
  },
  {
    name: 'a user without its path',
    state,
    target,
    parameters: { principal: `arn:aws:iam::${account}:user/bob` },
    expect: 'refused',
    says: ['with its path'],
  },
  {
    name: 'the whole account',
    state,
    target,
    parameters: { principal: `arn:aws:iam::${account}:root` },
    expect: 'refused',
    says: ['a whole account'],
  },
  { name: 'everybody', state, target, parameters: { principal: '*' }, expect: 'refused' },
  {
    name: 'a group, which is no principal',
    state,
    target,
    parameters: { principal: `arn:aws:iam::${account}:group/staff` },
    expect: 'refused',
  },
  {
    name: 'users that are not known',
    state: madeAccount({ over: { users: { by: madeAccount().users.by, whole: unknown('not read') } } }),
    target,
    parameters: { principal: alice },
    expect: 'refused',
    says: ['is not known'],
  },
  {
    name: 'a hostile name',
    state,
    target,
    parameters: { principal: alice, name: 'a/../b' },
    expect: 'refused',
    says: ['no name for a role'],
  },
  { name: 'a hostile principal', state, target, parameters: { principal: `${alice}","*` }, expect: 'refused' },
];
