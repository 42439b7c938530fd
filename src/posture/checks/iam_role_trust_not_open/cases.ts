import { document, is, madeAccount, madeRole } from '../../../account/cases.ts';
import type { Role } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, details } from '../../users.cases.ts';

const assume = { Effect: 'Allow', Action: 'sts:AssumeRole' };
const role = (statements: readonly object[], over: Partial<Role> = {}, name = 'deploy') =>
  madeAccount({ roles: [madeRole(name, { trust: is(document(statements)), ...over })] });
const trusting = (statement: object) => role([{ ...assume, ...statement }]);
const anyone = { ...assume, Principal: { AWS: '*' } };
const deploy = 'role deploy';
const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';
const web = { Action: 'sts:AssumeRoleWithWebIdentity', Principal: { Federated: github } };

export const cases: readonly CheckCase[] = [
  { name: 'a service', state: trusting({ Principal: { Service: 'ec2.amazonaws.com' } }), expect: { [deploy]: 'PASS' } },
  { name: 'the account itself', state: trusting({ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }), expect: { [deploy]: 'PASS' } },
  {
    name: 'another account is told, not failed',
    state: trusting({ Principal: { AWS: 'arn:aws:iam::999999999999:root' } }),
    expect: { [deploy]: 'PASS' },
    says: { [deploy]: 'account 999999999999' },
  },
  {
    name: 'anybody',
    state: role([anyone]),
    expect: { [deploy]: 'FAIL' },
    says: { [deploy]: 'anybody' },
    severity: { [deploy]: 'critical' },
  },
  { name: 'anybody but few', state: trusting({ NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/a' } }), expect: { [deploy]: 'FAIL' } },
  {
    name: 'anybody of the organisation',
    state: role([{ ...anyone, Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } } }]),
    expect: { [deploy]: 'PASS' },
  },
  {
    name: 'anybody who knows a word',
    state: role([{ ...anyone, Condition: { StringEquals: { 'sts:ExternalId': 'word' } } }]),
    expect: { [deploy]: 'FAIL' },
    says: { [deploy]: 'sts:externalid' },
    severity: { [deploy]: 'high' },
  },
  {
    name: 'a condition that holds for everybody',
    state: role([{ ...anyone, Condition: { StringLike: { 'aws:PrincipalArn': '*' } } }]),
    expect: { [deploy]: 'FAIL' },
  },
  {
    name: 'a Deny is told, not weighed',
    state: role([anyone, { ...anyone, Effect: 'Deny', Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-example' } } }]),
    expect: { [deploy]: 'FAIL' },
    says: { [deploy]: 'A Deny beside it is not weighed' },
  },
  {
    name: 'GitHub without a subject',
    state: trusting({ ...web, Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } } }),
    expect: { [deploy]: 'FAIL' },
    says: { [deploy]: 'every user of' },
    severity: { [deploy]: 'high' },
  },
  {
    name: 'GitHub with a subject',
    state: trusting({ ...web, Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/shop:*' } } }),
    expect: { [deploy]: 'PASS' },
  },
  {
    name: 'a service-linked role',
    state: role(
      [{ ...assume, Principal: { Service: 'x.amazonaws.com' } }],
      { path: is('/aws-service-role/x.amazonaws.com/') },
      'AWSServiceRoleForX',
    ),
    expect: { 'role AWSServiceRoleForX': 'NOT_APPLICABLE' },
  },
  {
    name: 'a role of Control Tower',
    state: role([{ ...assume, Principal: { AWS: '999999999999' } }], {}, 'AWSControlTowerExecution'),
    expect: { 'role AWSControlTowerExecution': 'NOT_APPLICABLE' },
  },
  {
    name: 'a name of Control Tower is no cover',
    state: role([anyone], {}, 'aws-controltower-Helper'),
    expect: { 'role aws-controltower-Helper': 'FAIL' },
  },
  { name: 'trust unknown', state: role([], { trust: denied(details) }), expect: { [deploy]: 'UNKNOWN' }, missing: [details] },
  { name: 'trust unreadable', state: role([], { trust: is('{"Statement":[{}]}') }), expect: { [deploy]: 'UNKNOWN' } },
  { name: 'no roles', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
