import { type Cases, call, denied, document, terraform } from '../../cases.ts';

const trust = (principal: object, condition?: object) =>
  document({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { ...principal },
    ...(condition === undefined ? {} : { Condition: { ...condition } }),
  });
const update = (policyDocument: string, over = {}) => call('UpdateAssumeRolePolicy', { roleName: 'deploy', policyDocument }, over);
const foreign = trust({ AWS: 'arn:aws:iam::999999999999:root' });

export const cases: Cases = {
  hits: [
    { name: 'anyone', events: [update(trust({ AWS: '*' }))], severity: 'critical', title: ['role deploy', 'anyone', 'user alice'] },
    { name: 'another account', events: [update(foreign)], severity: 'high', title: ['account 999999999999'] },
    {
      name: 'another account with an external id',
      events: [update(trust({ AWS: '999999999999' }, { StringEquals: { 'sts:ExternalId': 'x' } }))],
      severity: 'medium',
    },
    { name: 'a new role', events: [call('CreateRole', { roleName: 'deploy', assumeRolePolicyDocument: foreign })], severity: 'high' },
    { name: 'by Terraform', events: [update(foreign, terraform)], severity: 'medium' },
    { name: 'denied', events: [update(foreign, denied)], severity: 'low' },
    {
      name: 'GitHub without a subject',
      events: [update(trust({ Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' }))],
      severity: 'high',
      title: ['any customer of token.actions.githubusercontent.com'],
    },
  ],
  misses: [
    { name: 'a service', events: [update(trust({ Service: 'ec2.amazonaws.com' }))] },
    { name: 'the own account', events: [update(trust({ AWS: '111122223333' }))] },
    {
      name: 'a bucket policy of another service',
      events: [call('UpdateAssumeRolePolicy', { policyDocument: foreign }, { eventSource: 's3.amazonaws.com' })],
    },
    { name: 'no parameters', events: [call('UpdateAssumeRolePolicy', null, denied)] },
  ],
};
