import { all, document, held, is, madeAccount, madeGroup, madeKey, madeUser } from '../../../account/cases.ts';
import type { User } from '../../../account/entities.ts';
import { someMembers, wholeMembers } from '../../../account/members.ts';
import type { PasswordPolicy } from '../../../account/password-policy.ts';
import type { ActionCase } from '../../cases.ts';

const login = (required = false) => is({ created: is('2025-06-01T00:00:00Z'), passwordResetRequired: is(required) });
const selfEnrolment = document([
  { Effect: 'Allow', Action: 'iam:CreateVirtualMFADevice', Resource: 'arn:aws:iam::*:mfa/*' },
  { Effect: 'Allow', Action: ['iam:EnableMFADevice', 'iam:ListMFADevices'], Resource: 'arn:aws:iam::*:user/${aws:username}' },
]);
const inline = { inline: held({ self: is(selfEnrolment) }) };
const serial = 'arn:aws:iam::111122223333:mfa/bob';
const read = { at: '2026-03-02T09:00:00Z', source: 'case' };
const device = { serial, enabled: is('2025-06-01T00:00:00Z'), tags: wholeMembers<string>({}, read) };
const enrolled = { mfaDevices: held({ [serial]: device }) };
const accessKeys = all(
  madeKey('AKIAEXAMPLE000000001', { lastUsed: is({ at: '2026-03-01T10:00:00Z', service: 's3', region: 'eu-west-1' }) }),
);
const alice = (over: Partial<User> = {}) => madeUser('alice', { login: login(), ...inline, ...over });
const bob = madeUser('bob', { login: login(), ...enrolled });
const account = (...users: User[]) => madeAccount({ users });
const target = 'user:alice';
const put = { target, expect: 'steps', steps: ['iam:PutUserPolicy'], risk: 'R2' } as const;

const ageing: PasswordPolicy = {
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 90,
  passwordReusePrevention: 24,
  hardExpiry: false,
};

const expected =
  '{"Version":"2012-10-17","Statement":[{"Sid":"DenyAllButEnrolmentWithoutMfa","Effect":"Deny","NotAction":["iam:CreateVirtualMFADevice","iam:EnableMFADevice","iam:GetMFADevice","iam:GetUser","iam:ListMFADevices","iam:ListVirtualMFADevices","iam:ResyncMFADevice","sts:GetSessionToken"],"Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}]}';

const staff = madeGroup('Staff');
const inStaff = { groups: held({ AGPAEXAMPLESTAFF: 'Staff' }) };
const group = (...users: User[]) => madeAccount({ users: users.map((user) => ({ ...user, ...inStaff })), groups: [staff] });

export const cases: readonly ActionCase[] = [
  {
    ...put,
    name: 'a user without a device: it can still enrol, and whoever has its password could too',
    state: account(alice()),
    says: [
      'User alice has no MFA device, and can do nothing but enrol one.',
      'could enrol a device in its place',
      'enrol-mfa --target user:alice',
    ],
    parametersOf: [{ UserName: 'alice', PolicyName: 'trailward-require-mfa', PolicyDocument: expected }],
  },
  {
    ...put,
    name: 'keys never carry MFA, and who would break is named',
    state: account(alice({ ...enrolled, accessKeys })),
    says: [
      'Access key AKIAEXAMPLE000000001 of user alice, last used at 2026-03-01T10:00:00Z for s3, never carries MFA',
      'sts:GetSessionToken',
    ],
  },
  {
    ...put,
    name: 'a user that nothing allows to enrol',
    state: account(alice({ inline: held({}) })),
    says: ['User alice may not enrol a device itself (no policy allows it)', 'assign-virtual-mfa-device'],
  },
  {
    ...put,
    name: 'the change of a password left open, where it is asked for',
    state: account(alice({ login: login(true) })),
    parameters: { 'password-change': 'true' },
    says: ['iam:ChangePassword'],
  },
  {
    name: 'a user that must change its password would be shut out',
    state: account(alice({ login: login(true) })),
    target,
    expect: 'refused',
    says: ['User alice must choose a new password', 'password-change=true'],
  },
  {
    name: 'and so would one whose password has expired',
    state: madeAccount({ users: [alice({ passwordLastChanged: is('2025-06-01T00:00:00Z') })], over: { passwordPolicy: is(ageing) } }),
    target,
    expect: 'refused',
    says: ['User alice must choose a new password'],
  },
  {
    ...put,
    name: 'one whose password will expire',
    state: madeAccount({ users: [alice({ passwordLastChanged: is('2026-02-01T00:00:00Z') })], over: { passwordPolicy: is(ageing) } }),
    says: ['Passwords expire after 90 days.'],
  },
  {
    name: 'a machine user gives no codes',
    state: account(madeUser('alice', { accessKeys })),
    target,
    expect: 'refused',
    says: ['so a machine works with it'],
  },
  {
    name: 'a group, and what it does to each member',
    state: group(alice(), madeUser('deploy', { accessKeys }), bob),
    target: 'group:staff',
    expect: 'steps',
    steps: ['iam:PutGroupPolicy'],
    risk: 'R2',
    says: ['User alice has no MFA device', 'Access key AKIAEXAMPLE000000001 of user deploy'],
    parametersOf: [{ GroupName: 'Staff', PolicyName: 'trailward-require-mfa', PolicyDocument: expected }],
  },
  {
    name: 'a group of which not every member is known',
    state: madeAccount({ users: [{ ...alice(), groups: someMembers({ AGPAEXAMPLESTAFF: 'Staff' }, 'not read') }], groups: [staff] }),
    target: 'group:Staff',
    expect: 'steps',
    steps: ['iam:PutGroupPolicy'],
    says: ['Not every user that is in group Staff is known.'],
  },
  {
    name: 'one member that would be shut out',
    state: group(alice({ login: login(true) }), bob),
    target: 'group:staff',
    expect: 'refused',
    says: ['User alice must choose'],
  },
  {
    name: 'one that is there',
    state: account(alice({ inline: held({ 'trailward-require-mfa': is(expected) }) })),
    target,
    expect: 'nothing',
  },
  {
    name: 'a group that demands it already',
    state: madeAccount({ users: [{ ...alice(), ...inStaff }], groups: [madeGroup('Staff', { inline: held({ mfa: is(expected) }) })] }),
    target,
    expect: 'nothing',
    says: ['inline policy mfa of group Staff'],
  },
  {
    ...put,
    name: 'a demand that leaves a whole service out is not enough',
    state: account(alice({ inline: held({ self: is(selfEnrolment), mfa: is(expected.replace('iam:CreateVirtualMFADevice', 's3:*')) }) })),
  },
  {
    name: 'a plain Bool lets every access key through, and is no demand',
    state: account(alice({ inline: held({ self: is(selfEnrolment), mfa: is(expected.replace('BoolIfExists', 'Bool')) }) })),
    target,
    expect: 'steps',
    steps: ['iam:PutUserPolicy'],
  },
  {
    name: 'another policy of the name is not replaced',
    state: account(alice({ inline: held({ 'trailward-require-mfa': is(document([{ Effect: 'Deny', Action: 's3:*', Resource: '*' }])) }) })),
    target,
    expect: 'refused',
    says: ['says something else'],
  },
  {
    name: 'more inline policy than a user can have',
    state: account(
      alice({
        inline: held({ long: is(document([{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${'x'.repeat(1_900)}` }])) }),
      }),
    ),
    target,
    expect: 'refused',
    says: ['2048'],
  },
  { name: 'no such user', state: account(alice()), target: 'user:$(id)', expect: 'refused' },
  { name: 'no such group', state: account(alice()), target: 'group:\u001b[2J', expect: 'refused' },
];
