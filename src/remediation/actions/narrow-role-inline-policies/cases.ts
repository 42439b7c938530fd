import { document, held, is, madeAccount, madeRole, madeTrail, madeUser } from '../../../account/cases.ts';
import type { Role } from '../../../account/entities.ts';
import { unknown } from '../../../account/part.ts';
import type { ActionCase } from '../../cases.ts';
import { iamEvent, onlyDenied, used } from '../../iam-event.cases.ts';

const arn = 'arn:aws:iam::111122223333:role/app/deploy';
const allow = (Sid: string, Action: string | string[], Resource = '*') => ({ Sid, Effect: 'Allow', Action, Resource });
const role = (policies: Readonly<Record<string, string>>, over: Partial<Role> = {}) =>
  madeRole('deploy', {
    path: is('/app/'),
    inline: held(Object.fromEntries(Object.entries(policies).map(([name, text]) => [name, is(text)]))),
    ...over,
  });
const account = (policies: Readonly<Record<string, string>>, over: Partial<Role> = {}) =>
  madeAccount({ roles: [role(policies, over)], trails: [madeTrail('main')] });
const events = { 'role/deploy': [{ ...iamEvent('CreateRole', '01-01', { roleName: 'deploy' }), eventTime: '2025-06-01T00:00:00Z' }] };
const broad = document([
  allow('Compute', ['ec2:*', 'rds:CreateDBInstance', 'sqs:SendMessage', 'iam:PassRole']),
  { Sid: 'Guard', Effect: 'Deny', Action: 'ec2:TerminateInstances', Resource: '*' },
  allow('Money', 'budgets:*'),
]);
const common = { state: account({ broad }), target: 'role:deploy', events };

export const cases: readonly ActionCase[] = [
  {
    name: 'wildcards become what is used, what cannot be seen stays, Sids and denials too',
    ...common,
    usage: { [arn]: [used('ec2:DescribeInstances'), used('ec2:RunInstances'), onlyDenied('rds:CreateDBInstance')] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    risk: 'R2',
    says: ['Kept unseen: sqs:SendMessage: management events do not show it.', 'Kept unseen: iam:PassRole', '"breaks":[]'],
    parametersOf: [
      {
        RoleName: 'deploy',
        PolicyName: 'broad',
        PolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Compute',
              Effect: 'Allow',
              Action: ['ec2:CreateTags', 'ec2:DescribeInstances', 'ec2:RunInstances', 'sqs:SendMessage', 'iam:PassRole'],
              Resource: '*',
            },
            { Sid: 'Guard', Effect: 'Deny', Action: 'ec2:TerminateInstances', Resource: '*' },
          ],
        }),
      },
    ],
  },
  {
    name: 'a policy of which nothing is used goes, one that is used stays to the letter',
    ...common,
    state: account({
      idle: document([allow('Idle', ['budgets:ModifyBudget', 'ec2:DescribeVpcs'])]),
      busy: ' {"Statement":{"Effect":"Allow","Action":"ec2:DescribeImages","Resource":"*"}} ',
    }),
    usage: { [arn]: [used('ec2:DescribeImages')] },
    expect: 'steps',
    steps: ['iam:DeleteRolePolicy'],
    parametersOf: [{ PolicyName: 'idle' }],
  },
  {
    name: 'star becomes the services that it asks for',
    ...common,
    state: account({ all: document([allow('All', '*')]) }),
    usage: { [arn]: [used('ec2:DescribeInstances')] },
    lastAccessed: {
      [arn]: [{ service: 'ec2', at: '2026-02-20T10:00:00Z' }, { service: 'sqs', at: '2026-02-10T00:00:00Z' }, { service: 'rds' }],
    },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    says: ['Kept unseen: sqs:SendMessage*', 'iam:PassRole'],
    parametersOf: [
      {
        PolicyDocument: document([
          allow('All', [
            'ec2:CreateTags',
            'sqs:SendMessage*',
            'sqs:ReceiveMessage',
            'sqs:DeleteMessage*',
            'sqs:ChangeMessageVisibility*',
            'iam:PassRole',
            'ec2:DescribeInstances',
          ]),
        ]),
      },
    ],
  },
  {
    name: 'star stays where nobody asked AWS for the services',
    ...common,
    state: account({ all: document([allow('All', '*')]) }),
    usage: { [arn]: [used('ec2:DescribeInstances')] },
    expect: 'nothing',
    says: ['not known which services'],
  },
  {
    name: 'a service whose last use is older than the history stays whole',
    ...common,
    state: account({ broad: document([allow('A', ['budgets:*', 'ec2:*'])]) }),
    usage: { [arn]: [used('ec2:DescribeInstances')] },
    lastAccessed: { [arn]: [{ service: 'budgets', at: '2025-03-01T00:00:00Z' }] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    says: ['Kept unseen: budgets:*: it was last asked at 2025-03-01T00:00:00Z, before the history begins.'],
  },
  {
    name: 'a last use that was only denied is no need',
    ...common,
    state: account({ broad: document([allow('A', ['budgets:*', 'ec2:DescribeInstances'])]) }),
    usage: { [arn]: [used('ec2:DescribeInstances'), onlyDenied('budgets:ModifyBudget', '02-20')] },
    lastAccessed: { [arn]: [{ service: 'budgets', at: '2026-02-20T10:00:00Z' }] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    parametersOf: [{ PolicyDocument: document([allow('A', ['ec2:DescribeInstances'])]) }],
  },
  {
    name: 'a call whose name is no permission keeps its service',
    ...common,
    state: account({ api: document([allow('Api', ['apigateway:*', 'ec2:*'])]) }),
    usage: { [arn]: [used('apigateway:CreateRestApi')] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    says: ['apigateway:*: its call apigateway:CreateRestApi is no name of a permission'],
  },
  {
    name: 'names of events that differ from the permission, and dates in them',
    ...common,
    state: account({
      api: document([allow('A', ['s3:ListAllMyBuckets', 's3:GetBucketAcl', 'lambda:GetFunction', 'lambda:DeleteFunction'])]),
    }),
    usage: { [arn]: [used('s3:ListBuckets'), used('lambda:GetFunction20150331v2')] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    parametersOf: [{ PolicyDocument: document([allow('A', ['s3:ListAllMyBuckets', 'lambda:GetFunction'])]) }],
  },
  {
    name: 'what the trails leave out stays',
    ...common,
    state: {
      ...account({ broad: document([allow('A', ['kms:Decrypt', 'ec2:DescribeVpcs', 'ec2:RunInstances'])]) }),
      trails: madeAccount({
        trails: [
          madeTrail('main', {
            selectors: is({
              basic: [
                {
                  ReadWriteType: 'WriteOnly',
                  IncludeManagementEvents: true,
                  DataResources: [],
                  ExcludeManagementEventSources: ['kms.amazonaws.com'],
                },
              ],
            }),
          }),
        ],
      }).trails,
    },
    usage: { [arn]: [] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    says: ['kms:Decrypt: the trails do not record the service', 'ec2:DescribeVpcs: the trails do not record calls that only read'],
    parametersOf: [{ PolicyDocument: document([allow('A', ['kms:Decrypt', 'ec2:DescribeVpcs'])]) }],
  },
  {
    name: 'NotAction stays, and is told',
    ...common,
    state: account({ odd: document([{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }, allow('A', 'budgets:ViewBudget')]) }),
    usage: { [arn]: [] },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
    says: ['NotAction'],
    parametersOf: [{ PolicyDocument: document([{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }]) }],
  },
  {
    name: 'a user too, and one policy alone',
    ...common,
    state: madeAccount({ users: [madeUser('alice', { inline: held({ a: is(broad), b: is(broad) }) })] }),
    target: 'user:alice',
    parameters: { policy: 'b', since: '2025-06-01' },
    usage: {},
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
    parametersOf: [{ PolicyName: 'b' }],
  },
  {
    name: 'nothing beyond what is used',
    ...common,
    state: account({ fit: document([allow('A', 'ec2:DescribeInstances')]) }),
    usage: { [arn]: [used('ec2:DescribeInstances')] },
    expect: 'nothing',
  },
  { name: 'no inline policy', ...common, state: account({}), usage: {}, expect: 'nothing' },
  { name: 'no history', ...common, expect: 'refused', says: ['no history was ingested'] },
  {
    name: 'a history too short',
    ...common,
    events: {},
    usage: { [arn]: [used('ec2:DescribeInstances')] },
    expect: 'refused',
    says: ['shows 9 days'],
  },
  {
    name: 'fewer days that are asked for',
    ...common,
    events: {},
    usage: { [arn]: [used('ec2:DescribeInstances')] },
    parameters: { days: '7' },
    expect: 'steps',
    steps: ['iam:PutRolePolicy'],
  },
  {
    name: 'a new role',
    ...common,
    state: account({ broad }, { created: is('2026-01-15T00:00:00Z') }),
    usage: { [arn]: [] },
    expect: 'refused',
    says: ['less than 90 days ago'],
  },
  {
    name: 'a trail of one region',
    ...common,
    state: { ...common.state, trails: madeAccount({ trails: [madeTrail('main', { multiRegion: is(false) })] }).trails },
    usage: { [arn]: [] },
    expect: 'refused',
    says: ['every region'],
  },
  {
    name: 'a document that is not known',
    ...common,
    state: madeAccount({ roles: [madeRole('deploy', { inline: held({ broad: unknown('not read') }) })] }),
    usage: {},
    expect: 'refused',
    says: ['not all known'],
  },
  {
    name: 'a document that is no JSON',
    ...common,
    state: account({ broad: '{"Statement":[' }),
    usage: { [arn]: [] },
    expect: 'refused',
    says: ['is no JSON'],
  },
];
