import { account, document, held, is, madeRole } from '../../../src/account/cases.ts';
import type { Role } from '../../../src/account/entities.ts';
import { at, type Moment } from './moment.ts';

const assume = (service: string) => is(document([{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }]));
const inline = (name: string, ...statements: object[]) => ({ inline: held({ [name]: is(document(statements)) }) });
const used = (when: string) => is({ at: when, region: 'eu-central-1' });
const root = `arn:aws:iam::${account}:root`;

/** Whom ci-deploy trusts: GitHub before the night, and two accounts after it. */
const githubTrust = {
  Effect: 'Allow',
  Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com` },
  Action: 'sts:AssumeRoleWithWebIdentity',
  Condition: {
    StringEquals: {
      'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      'token.actions.githubusercontent.com:sub': 'repo:example/platform:environment:production',
    },
  },
};
const openedTrust = { Effect: 'Allow', Principal: { AWS: [root, 'arn:aws:iam::999988887777:root'] }, Action: 'sts:AssumeRole' };

/** The policy of nightly-reports: what a table was worked out for in a hurry, years ago. */
const nightly = [
  { Sid: 'Reports', Effect: 'Allow', Action: ['s3:*', 'dynamodb:*', 'athena:*', 'glue:*'], Resource: '*' },
  { Sid: 'Network', Effect: 'Allow', Action: ['ec2:Describe*', 'ec2:CreateNetworkInterface', 'ec2:DeleteNetworkInterface'], Resource: '*' },
  { Sid: 'Notify', Effect: 'Allow', Action: 'sns:*', Resource: `arn:aws:sns:eu-central-1:${account}:reports` },
  { Sid: 'Leftover', Effect: 'Allow', Action: ['iam:CreateUser', 'iam:CreateAccessKey', 'iam:AttachUserPolicy'], Resource: '*' },
];

/** The roles of the account. */
export function roles(moment: Moment): Role[] {
  const deploy = { Effect: 'Allow', Action: ['iam:CreateRole', 'iam:PutRolePolicy', 'lambda:*', 'cloudformation:*'], Resource: '*' };
  const always = [
    madeRole('ci-deploy', {
      id: is('AROAEXAMPLEDEPLOY0001'),
      created: is('2024-03-11T10:00:00Z'),
      trust: is(document([at<object>(moment, githubTrust, openedTrust)])),
      ...at(moment, { boundary: is(`arn:aws:iam::${account}:policy/ci-boundary`) }, {}),
      ...inline('deploy', deploy),
      lastUsed: used(at(moment, '2026-03-01T16:40:00Z', '2026-03-09T15:20:00Z')),
    }),
    madeRole('certificate-renewal', {
      id: is('AROAEXAMPLERENEWAL001'),
      created: is('2024-03-11T10:05:00Z'),
      trust: assume('lambda.amazonaws.com'),
      ...inline('renew', { Effect: 'Allow', Action: ['iam:UploadServerCertificate', 'iam:GetServerCertificate'], Resource: '*' }),
      lastUsed: used('2026-03-02T09:14:00Z'),
    }),
    madeRole('nightly-reports', {
      id: is('AROAEXAMPLENIGHTLY001'),
      created: is('2023-11-06T13:00:00Z'),
      trust: assume('lambda.amazonaws.com'),
      ...inline('nightly-reports', ...nightly),
      lastUsed: used(at(moment, '2026-03-02T01:00:00Z', '2026-03-10T01:00:00Z')),
    }),
    madeRole('data-platform', {
      id: is('AROAEXAMPLEDATAPLAT01'),
      created: is('2024-10-07T09:00:00Z'),
      trust: assume('glue.amazonaws.com'),
      attached: held({ 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' }),
      lastUsed: used(at(moment, '2026-03-02T05:00:00Z', '2026-03-10T05:00:00Z')),
    }),
    madeRole('web-app', {
      id: is('AROAEXAMPLEWEBAPP0001'),
      created: is('2024-06-03T08:00:00Z'),
      ...inline('assets', { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-assets/*' }),
      lastUsed: used(at(moment, '2026-03-02T07:30:00Z', '2026-03-10T07:30:00Z')),
    }),
    madeRole('incident-response', {
      id: is('AROAEXAMPLERESPONSE01'),
      created: is('2023-05-04T07:40:00Z'),
      trust: is(
        document([
          {
            Effect: 'Allow',
            Principal: { AWS: root },
            Action: 'sts:AssumeRole',
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          },
        ]),
      ),
      attached: held({ 'arn:aws:iam::aws:policy/AdministratorAccess': 'AdministratorAccess' }),
    }),
    madeRole('AWSServiceRoleForSupport', {
      id: is('AROAEXAMPLESUPPORT001'),
      path: is('/aws-service-role/support.amazonaws.com/'),
      created: is('2023-05-04T07:00:00Z'),
      trust: assume('support.amazonaws.com'),
    }),
  ];
  return moment === 'before' ? always : [...always, reportReader()];
}

/** Made on the second of March. Its second policy came in the night, by a call of which CloudTrail left out the parameters. */
function reportReader(): Role {
  const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example-reports/*' };
  return madeRole('report-reader', {
    id: is('AROAEXAMPLEREPORT0001'),
    created: is('2026-03-02T09:02:03Z'),
    trust: assume('lambda.amazonaws.com'),
    inline: held({
      reports: is(document([statement])),
      sync: is(document([{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }])),
    }),
  });
}
