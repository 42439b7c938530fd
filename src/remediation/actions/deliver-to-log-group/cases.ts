import { account, document, held, is, madeAccount, madeRole, madeTrail, none } from '../../../account/cases.ts';
import type { Role } from '../../../account/entities.ts';
import { someMembers } from '../../../account/members.ts';
import { unknown } from '../../../account/part.ts';
import type { Trail } from '../../../account/surroundings.ts';
import type { ActionCase } from '../../cases.ts';

const arn = `arn:aws:cloudtrail:us-east-1:${account}:trail/audit`;
const target = `trail:${arn}`;
const groupArn = `arn:aws:logs:us-east-1:${account}:log-group:trails:*`;
const roleArn = `arn:aws:iam::${account}:role/ToLogs`;
const trust = is(document([{ Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 'sts:AssumeRole' }]));
const writes = document([
  {
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: `arn:aws:logs:us-east-1:${account}:log-group:trails:log-stream:*`,
  },
]);
const writer = (over: Partial<Role> = {}) => madeRole('ToLogs', { trust, inline: held({ writes: is(writes) }), ...over });
const of = (role: Role, over: Partial<Trail> = {}) =>
  madeAccount({ roles: [role], trails: [madeTrail('audit', { logGroup: none, logRole: none, ...over })] });
const parameters = { 'log-group': 'trails', 'log-role': 'ToLogs' };
const foreign = 'arn:aws:cloudtrail:us-east-1:999988887777:trail/org';
const update = { Name: arn, CloudWatchLogsLogGroupArn: groupArn, CloudWatchLogsRoleArn: roleArn };

export const cases: readonly ActionCase[] = [
  {
    name: 'a new group, which keeps events for a year, and stays when the plan is taken back',
    state: of(writer()),
    target,
    parameters,
    expect: 'steps',
    steps: ['logs:CreateLogGroup', 'logs:PutRetentionPolicy', 'cloudtrail:UpdateTrail'],
    risk: 'R2',
    says: ['Log group trails stays, with the events'],
    parametersOf: [{ logGroupName: 'trails' }, { logGroupName: 'trails', retentionInDays: 365 }, update],
    comesBack: false,
  },
  {
    name: 'a group that exists, whose retention is not touched, by ARN',
    state: of(writer()),
    target,
    parameters: { 'log-group': groupArn, 'log-role': roleArn, existing: 'true' },
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    risk: 'R1',
    parametersOf: [update],
  },
  {
    name: 'another group than before, whose alarms would fall silent',
    state: of(writer(), { logGroup: is(groupArn.replace('trails', 'old')), logRole: is(roleArn) }),
    target,
    parameters: { ...parameters, existing: 'true' },
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    says: ['sees no more events'],
  },
  {
    name: 'a role of which not everything is known',
    state: of(writer({ inline: held({}), attached: someMembers({}, 'not read') })),
    target,
    parameters: { ...parameters, existing: 'true' },
    expect: 'steps',
    steps: ['cloudtrail:UpdateTrail'],
    says: ['is not certain'],
  },
  {
    name: 'the same group and role',
    state: of(writer(), { logGroup: is(groupArn), logRole: is(roleArn) }),
    target,
    parameters,
    expect: 'nothing',
  },
  {
    name: 'a role that may not write there',
    state: of(writer({ inline: held({}) })),
    target,
    parameters,
    expect: 'refused',
    says: ['logs:PutLogEvents'],
  },
  {
    name: 'a role that CloudTrail may not assume',
    state: of(writer({ trust: madeRole('x').trust })),
    target,
    parameters,
    expect: 'refused',
    says: ['does not let cloudtrail.amazonaws.com'],
  },
  {
    name: 'a role that is not there',
    state: of(writer()),
    target,
    parameters: { ...parameters, 'log-role': 'other' },
    expect: 'refused',
    says: ['There is no role other'],
  },
  {
    name: 'a role of another account',
    state: of(writer()),
    target,
    parameters: { ...parameters, 'log-role': roleArn.replace(account, '999988887777') },
    expect: 'refused',
  },
  {
    name: 'a role whose trust is not known',
    state: of(writer({ trust: unknown('not read') })),
    target,
    parameters,
    expect: 'refused',
    says: ['not known'],
  },
  {
    name: 'a group in another Region',
    state: of(writer()),
    target,
    parameters: { ...parameters, 'log-group': groupArn.replace('us-east-1', 'eu-west-1') },
    expect: 'refused',
    says: ['no log group of this account in us-east-1'],
  },
  { name: 'a hostile group', state: of(writer()), target, parameters: { ...parameters, 'log-group': '*' }, expect: 'refused' },
  {
    name: 'a retention that CloudWatch Logs does not have',
    state: of(writer()),
    target,
    parameters: { ...parameters, retention: '100' },
    expect: 'refused',
  },
  { name: 'delivery that is not known', state: of(writer(), { logGroup: unknown('not read') }), target, parameters, expect: 'refused' },
  {
    name: 'of another account',
    state: madeAccount({ trails: [madeTrail('org', { arn: foreign })] }),
    target: `trail:${foreign}`,
    parameters,
    expect: 'refused',
    says: ['999988887777'],
  },
];
