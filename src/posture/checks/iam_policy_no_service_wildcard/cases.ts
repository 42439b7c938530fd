import { document, held, is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import type { CheckCase } from '../../cases.ts';
import { arnOf, everything, reading } from '../../policies.cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const p = `policy ${arnOf('p')}`;
const managed = (...statements: readonly object[]) => madeAccount({ policies: [madePolicy('p', statements)] });
const allow = (Action: string | readonly string[], Resource: string | readonly string[] = '*') => ({ Effect: 'Allow', Action, Resource });
const inline = held({ p: is(document([allow('s3:*')])) });

export const cases: readonly CheckCase[] = [
  { name: 'a prefix of actions', state: managed(...reading, allow('ec2:Describe*')), expect: { [p]: 'PASS' } },
  { name: 'a service', state: managed(allow('ec2:*')), expect: { [p]: 'FAIL' }, says: { [p]: 'ec2:*' } },
  { name: 'among others, in capitals', state: managed(allow(['s3:GetObject', 'EC2:*'])), expect: { [p]: 'FAIL' } },
  { name: 'everything', state: managed(...everything), expect: { [p]: 'FAIL' }, says: { [p]: 'every action' } },
  { name: 'on one bucket', state: managed(allow('s3:*', ['arn:aws:s3:::b', 'arn:aws:s3:::b/*'])), expect: { [p]: 'PASS' } },
  { name: 'on every bucket by ARN', state: managed(allow('s3:*', 'arn:aws:s3:::*')), expect: { [p]: 'FAIL' } },
  {
    name: 'NotAction',
    state: managed({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }),
    expect: { [p]: 'FAIL' },
    says: { [p]: 'every action except iam:*' },
  },
  { name: 'denied', state: managed({ Effect: 'Deny', Action: 's3:*', Resource: '*' }), expect: { [p]: 'PASS' } },
  {
    name: 'under a condition',
    state: managed({ ...allow('s3:*'), Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
    expect: { [p]: 'FAIL' },
    says: { [p]: 'under a condition' },
  },
  { name: 'inline', state: madeAccount({ users: [madeUser('alice', { inline })] }), expect: { 'inline-policy user/alice/p': 'FAIL' } },
  {
    name: 'inline of a group and a role',
    state: madeAccount({ groups: [madeGroup('g', { inline })], roles: [madeRole('r', { inline: held({ p: is(document(reading)) }) })] }),
    expect: { 'inline-policy group/g/p': 'FAIL', 'inline-policy role/r/p': 'PASS' },
  },
  {
    name: 'inline of a service-linked role',
    state: madeAccount({ roles: [madeRole('AWSServiceRoleForX', { path: is('/aws-service-role/x.amazonaws.com/'), inline })] }),
    expect: { 'inline-policy role/AWSServiceRoleForX/p': 'NOT_APPLICABLE' },
  },
  {
    name: 'a boundary',
    state: madeAccount({ users: [madeUser('alice', { boundary: is(arnOf('p')) })], policies: [madePolicy('p', [allow('s3:*')])] }),
    expect: { [p]: 'NOT_APPLICABLE' },
  },
  {
    name: 'attached, and not among those read',
    state: madeAccount({ users: [madeUser('alice', { attached: held({ [arnOf('p')]: 'p' }) })] }),
    expect: { [p]: 'UNKNOWN' },
    missing: ['iam:GetPolicyVersion'],
  },
  {
    name: 'default version unknown',
    state: madeAccount({ policies: [madePolicy('p', reading, { defaultVersion: denied(details) })] }),
    expect: { [p]: 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'unreadable',
    state: madeAccount({ users: [madeUser('a', { inline: held({ p: is('[]') }) })] }),
    expect: { 'inline-policy user/a/p': 'UNKNOWN' },
  },
  {
    name: 'inline policies unknown',
    state: madeAccount({ users: [madeUser('alice', { inline: someOf(details) })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: [details],
  },
  { name: 'no policies', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
