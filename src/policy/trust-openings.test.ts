import { describe, expect, it } from 'vitest';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { trustOpenings } from './trust-openings.ts';

const own = '111122223333';
const base = { Effect: 'Allow', Action: 'sts:AssumeRole' };
const github = 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com';

const table: readonly [string, object, string[]][] = [
  ['anyone', { ...base, Principal: '*' }, ['anyone']],
  ['anyone by list', { ...base, Principal: { AWS: ['*'] } }, ['anyone']],
  [
    'anyone with an organisation',
    { ...base, Principal: '*', Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-example' } } },
    ['anyone:aws:principalorgid'],
  ],
  [
    'anyone with an organisation of any name',
    { ...base, Principal: '*', Condition: { StringLike: { 'aws:PrincipalOrgID': '*' } } },
    ['anyone'],
  ],
  [
    'anyone, a negative condition limits nobody',
    { ...base, Principal: '*', Condition: { StringNotEquals: { 'aws:PrincipalArn': 'x' } } },
    ['anyone'],
  ],
  ['foreign account id', { ...base, Principal: { AWS: '999999999999' } }, ['foreign-account']],
  [
    'foreign role with an external id',
    { ...base, Principal: { AWS: 'arn:aws:iam::999999999999:role/x' }, Condition: { StringEquals: { 'sts:ExternalId': 'k' } } },
    ['foreign-account:sts:externalid'],
  ],
  ['own account', { ...base, Principal: { AWS: `arn:aws:iam::${own}:root` } }, []],
  ['service', { ...base, Principal: { Service: 'ec2.amazonaws.com' } }, []],
  ['deny is no opening', { ...base, Effect: 'Deny', Principal: '*' }, []],
  ['NotPrincipal', { ...base, NotPrincipal: { AWS: `arn:aws:iam::${own}:user/a` } }, ['anyone']],
  [
    'GitHub without a subject',
    {
      ...base,
      Principal: { Federated: github },
      Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com' } },
    },
    ['federation-without-subject:token.actions.githubusercontent.com:aud'],
  ],
  [
    'GitHub with a subject',
    { ...base, Principal: { Federated: github }, Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:acme/*' } } },
    [],
  ],
  ...[
    ['a required absence', { Null: { 'sts:ExternalId': 'true' } }],
    ['a quantifier that holds for nothing', { 'ForAllValues:StringEquals': { 'aws:PrincipalOrgID': 'o-example' } }],
    ['every address', { IpAddress: { 'aws:SourceIp': ['192.0.2.0/24', '0.0.0.0/0'] } }],
    ['a role of any account', { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/deploy' } }],
    ['any organisation', { StringLike: { 'aws:PrincipalOrgID': 'o-*' } }],
    ['two wildcards', { StringLike: { 'sts:ExternalId': '**' } }],
  ].map(([name, Condition]): [string, object, string[]] => [`anyone: ${String(name)}`, { ...base, Principal: '*', Condition }, ['anyone']]),
  [
    'GitHub with any repository',
    { ...base, Principal: { Federated: github }, Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:*' } } },
    ['federation-without-subject'],
  ],
  ['own SAML provider', { ...base, Principal: { Federated: `arn:aws:iam::${own}:saml-provider/okta` } }, []],
];

describe('trustOpenings', () => {
  it.each(table)('%s', (_name, statement, expected) => {
    const reading = readPolicyDocument({ Statement: [statement] });
    if (reading.kind !== 'document') throw new Error(reading.reason);
    const found = trustOpenings(reading.statements, own).map((o) => [o.kind, ...o.limits].join(':'));
    expect(found).toEqual(expected);
  });
  it('calls no account foreign when the own one is unknown', () => {
    const reading = readPolicyDocument({ Statement: [{ ...base, Principal: { AWS: '999999999999' } }] });
    expect(reading.kind === 'document' && trustOpenings(reading.statements, '')).toEqual([]);
  });
});
