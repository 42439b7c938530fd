import { is, madeAccount, madeRole } from '../../../account/cases.ts';
import type { ActionCase } from '../../cases.ts';

const partner = 'arn:aws:iam::999999999999:root';
const trust = (...statements: object[]) => is(`{ "Version":"2012-10-17",  "Statement":${JSON.stringify(statements)} }`);
const allow = (Principal: object | string, more: object = {}) => ({
  Sid: 'Keep',
  Effect: 'Allow',
  Principal,
  Action: 'sts:AssumeRole',
  ...more,
});
const state = madeAccount({
  roles: [
    madeRole('partner', {
      trust: trust(allow({ AWS: partner }, { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }), {
        ...allow({ AWS: 'arn:aws:iam::111122223333:root' }),
        Sid: 'Own',
      }),
    }),
    madeRole('asked', { trust: trust(allow({ AWS: partner }, { Condition: { StringEquals: { 'STS:externalid': 'one-two-three' } } })) }),
    madeRole('mixed', { trust: trust(allow({ AWS: [partner, 'arn:aws:iam::111122223333:user/alice'] })) }),
    madeRole('flow', { trust: trust(allow({ Service: 'vpc-flow-logs.amazonaws.com' })) }),
    madeRole('vm', { trust: trust(allow({ Service: 'ec2.amazonaws.com' })) }),
    madeRole('other', { trust: trust(allow({ Service: 'lambda.amazonaws.com' })) }),
    madeRole('anyone', { trust: trust(allow('*')) }),
  ],
});

export const cases: readonly ActionCase[] = [
  {
    name: 'an external id for another account, its other conditions and the own account as they were',
    state,
    target: 'role:partner',
    parameters: { 'external-id': 'shop-7f3a' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    risk: 'R2',
    says: [`${partner} cannot assume role partner without sts:ExternalId shop-7f3a`],
    parametersOf: [
      {
        PolicyDocument: `{ "Version":"2012-10-17",  "Statement":[{"Sid":"Keep","Effect":"Allow","Principal":{"AWS":"${partner}"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"},"StringEquals":{"sts:ExternalId":"shop-7f3a"}}},{"Sid":"Own","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole"}] }`,
      },
    ],
  },
  {
    name: 'account and ARN for a service that says on whose behalf it acts',
    state,
    target: 'role:flow',
    parameters: { 'source-account': '111122223333', 'source-arn': 'arn:aws:ec2:*:111122223333:vpc-flow-log/*' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
    parametersOf: [
      {
        PolicyDocument: `{ "Version":"2012-10-17",  "Statement":[{"Sid":"Keep","Effect":"Allow","Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{"aws:SourceAccount":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:ec2:*:111122223333:vpc-flow-log/*"}}}] }`,
      },
    ],
  },
  {
    name: 'EC2 does not say it',
    state,
    target: 'role:vm',
    parameters: { 'source-account': '111122223333', sends: 'true' },
    expect: 'refused',
    says: ['does not say on whose behalf'],
  },
  {
    name: 'a service of which nobody knows',
    state,
    target: 'role:other',
    parameters: { 'source-account': '111122223333' },
    expect: 'refused',
    says: ['sends=true'],
  },
  {
    name: 'a service of which somebody knows',
    state,
    target: 'role:other',
    parameters: { 'source-account': '111122223333', sends: 'true' },
    expect: 'steps',
    steps: ['iam:UpdateAssumeRolePolicy'],
  },
  {
    name: 'asked for already, upper and lower case alike',
    state,
    target: 'role:asked',
    parameters: { 'external-id': 'one-two-three' },
    expect: 'nothing',
  },
  {
    name: 'another id asked for already',
    state,
    target: 'role:asked',
    parameters: { 'external-id': 'four' },
    expect: 'refused',
    says: ['asks for another sts:ExternalId'],
  },
  {
    name: 'a statement that lets in the own account too',
    state,
    target: 'role:mixed',
    parameters: { 'external-id': 'four' },
    expect: 'refused',
    says: ['also lets in arn:aws:iam::111122223333:user/alice'],
  },
  {
    name: 'everybody is no other account',
    state,
    target: 'role:anyone',
    parameters: { 'external-id': 'four' },
    expect: 'refused',
    says: ['No statement'],
  },
  {
    name: 'only for one principal',
    state,
    target: 'role:partner',
    parameters: { 'external-id': 'four', principal: 'arn:aws:iam::888888888888:root' },
    expect: 'refused',
    says: ['No statement'],
  },
  {
    name: 'an external id with a wildcard',
    state,
    target: 'role:partner',
    parameters: { 'external-id': 'shop-*' },
    expect: 'refused',
    says: ['none that AWS takes'],
  },
  {
    name: 'account and ARN that contradict each other',
    state,
    target: 'role:flow',
    parameters: { 'source-account': '111122223333', 'source-arn': 'arn:aws:ec2:*:999999999999:vpc-flow-log/*' },
    expect: 'refused',
    says: ['two accounts'],
  },
  { name: 'nothing asked for', state, target: 'role:partner', expect: 'refused', says: ['is not said'] },
];
