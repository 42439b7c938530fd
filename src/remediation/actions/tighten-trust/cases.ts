import { is, madeAccount, madeRole, madeUser } from '../../../account/cases.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';

const alice = 'arn:aws:iam::111122223333:user/alice';
const ci = 'arn:aws:iam::999999999999:role/ci';
const text = `{"Version":"2012-10-17",
 "Statement": [
  {"Sid":"Own","Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111122223333:root","${ci}"],"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}},
  {"Sid":"Anyone","Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"},
  {"Sid":"Never","Effect":"Deny","Principal":{"AWS":"${ci}"},"Action":"sts:AssumeRole"}
 ]}`;
const only = `{"Statement":{"Effect":"Allow","Principal":{"AWS":"${ci}"},"Action":"sts:AssumeRole"}}`;
const state = madeAccount({
  users: [madeUser('alice')],
  roles: [
    madeRole('deploy', { trust: is(text), lastUsed: is({ at: '2026-02-01T00:00:00Z', region: 'eu-west-1' }) }),
    madeRole('only', { trust: is(only) }),
    madeRole('odd', {
      trust: is('{"Statement":{"Effect":"Allow","NotPrincipal":{"AWS":"arn:aws:iam::999999999999:root"},"Action":"sts:AssumeRole"}}'),
    }),
    madeRole('broken', { trust: is('{"Statement":{"Effect":"Allow","Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}}') }),
    madeRole('lost', { trust: unknown('not read') }),
  ],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'one principal goes, the rest stays to the letter, denials too',
    state,
    target: 'role:deploy',
    parameters: { 'remove-principal': ci },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    risk: 'R2',
    says: ['is refused from then on', 'last used at 2026-02-01T00:00:00Z', 'revoke-sessions'],
    parametersOf: [
      {
        RoleName: 'deploy',
        PolicyDocument: text.replace(
          `"Principal":{"AWS":["arn:aws:iam::111122223333:root","${ci}"],"Service":"ec2.amazonaws.com"}`,
          '"Principal":{"AWS":"arn:aws:iam::111122223333:root","Service":"ec2.amazonaws.com"}',
        ),
      },
    ],
  },
  {
    name: 'a named principal in the place of everybody and of its account',
    state,
    target: 'role:deploy',
    parameters: { 'to-principal': alice },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [
      {
        PolicyDocument: text
          .replace(
            `"Principal":{"AWS":["arn:aws:iam::111122223333:root","${ci}"],"Service":"ec2.amazonaws.com"}`,
            `"Principal":{"AWS":["${ci}","${alice}"],"Service":"ec2.amazonaws.com"}`,
          )
          .replace('"Principal":"*"', `"Principal":{"AWS":"${alice}"}`),
      },
    ],
  },
  {
    name: 'an account in the place of everybody',
    state,
    target: 'role:deploy',
    parameters: { 'remove-principal': '*', 'to-principal': 'arn:aws:iam::111122223333:root' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
  },
  {
    name: 'a statement that lets in nobody any more goes',
    state,
    target: 'role:deploy',
    parameters: { 'remove-principal': '*' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [{ PolicyDocument: text.replace(/\n {2}\{"Sid":"Anyone".*/, '') }],
  },
  {
    name: 'nobody would be left',
    state,
    target: 'role:only',
    parameters: { 'remove-principal': ci },
    expect: 'refused',
    says: ['Nobody would be left'],
  },
  {
    name: 'nobody is left where that is asked for',
    state,
    target: 'role:only',
    parameters: { 'remove-principal': ci, nobody: 'true' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [{ PolicyDocument: only.replace('"Effect":"Allow"', '"Effect":"Deny"') }],
  },
  {
    name: 'somebody else in the place of a principal would widen',
    state,
    target: 'role:deploy',
    parameters: { 'remove-principal': ci, 'to-principal': alice },
    expect: 'refused',
    says: ['let in somebody new'],
  },
  {
    name: 'a whole account is no named principal',
    state,
    target: 'role:deploy',
    parameters: { 'to-principal': 'arn:aws:iam::111122223333:root' },
    expect: 'refused',
    says: ['everybody in the account'],
  },
  {
    name: 'a principal that does not exist',
    state,
    target: 'role:deploy',
    parameters: { 'to-principal': 'arn:aws:iam::111122223333:user/eve' },
    expect: 'refused',
    says: ['no user eve'],
  },
  {
    name: 'a pattern is no principal',
    state,
    target: 'role:deploy',
    parameters: { 'to-principal': 'arn:aws:iam::111122223333:user/*' },
    expect: 'refused',
    says: ['no ARN'],
  },
  {
    name: 'a principal that is not let in',
    state,
    target: 'role:deploy',
    parameters: { 'remove-principal': alice },
    expect: 'refused',
    says: ['does not let in'],
  },
  {
    name: 'NotPrincipal is not edited',
    state,
    target: 'role:odd',
    parameters: { 'remove-principal': '*' },
    expect: 'refused',
    says: ['NotPrincipal'],
  },
  {
    name: 'two effects in one statement',
    state,
    target: 'role:broken',
    parameters: { 'remove-principal': '*' },
    expect: 'refused',
    says: ['so it is not edited'],
  },
  { name: 'a trust policy that is not known', state, target: 'role:lost', parameters: { 'remove-principal': '*' }, expect: 'refused' },
  { name: 'nothing said', state, target: 'role:deploy', expect: 'refused', says: ['is not said'] },
  { name: 'no role', state, target: 'role:gone', parameters: { 'remove-principal': '*' }, expect: 'refused', says: ['There is no role'] },
];
