import { held, is, madeAccount, madeGroup, madePolicy, madeRole, madeUser } from '../../../account/cases.ts';
import type { Role } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { administratorAccess, allOfIam, arnOf, awsArnOf, everything, reading } from '../../policies.cases.ts';
import { denied, details, someOf } from '../../users.cases.ts';

const attached = held({ [administratorAccess.arn]: 'AdministratorAccess' });
const policies = [
  administratorAccess,
  madePolicy('IAMFullAccess', allOfIam, { arn: awsArnOf('IAMFullAccess') }),
  madePolicy('PowerUserAccess', [{ Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' }], {
    arn: awsArnOf('PowerUserAccess'),
  }),
  madePolicy('ReadOnlyAccess', reading, { arn: awsArnOf('ReadOnlyAccess') }),
  madePolicy('own', everything),
];
const user = (...names: readonly string[]) =>
  madeAccount({
    users: [madeUser('alice', { attached: held(Object.fromEntries(names.map((name) => [awsArnOf(name), name]))) })],
    policies,
  });
const role = (name: string, over: Partial<Role>) => madeAccount({ roles: [madeRole(name, { attached, ...over })], policies });
const sso = 'AWSReservedSSO_AdministratorAccess_0123456789abcdef';

export const cases: readonly CheckCase[] = [
  { name: 'AdministratorAccess', state: user('AdministratorAccess'), expect: { 'user alice': 'FAIL' } },
  { name: 'IAMFullAccess', state: user('IAMFullAccess'), expect: { 'user alice': 'FAIL' } },
  { name: 'PowerUserAccess', state: user('PowerUserAccess'), expect: { 'user alice': 'PASS' } },
  { name: 'ReadOnlyAccess', state: user('ReadOnlyAccess'), expect: { 'user alice': 'PASS' } },
  { name: 'nothing attached', state: user(), expect: { 'user alice': 'PASS' } },
  { name: 'a group', state: madeAccount({ groups: [madeGroup('admins', { attached })], policies }), expect: { 'group admins': 'FAIL' } },
  { name: 'a role', state: role('deploy', {}), expect: { 'role deploy': 'FAIL' } },
  {
    name: 'a role for a service, which is not linked to one',
    state: role('ci', { path: is('/service-role/') }),
    expect: { 'role ci': 'FAIL' },
  },
  {
    name: 'a service-linked role',
    state: role('AWSServiceRoleForX', { path: is('/aws-service-role/x.amazonaws.com/') }),
    expect: { 'role AWSServiceRoleForX': 'NOT_APPLICABLE' },
    says: { 'role AWSServiceRoleForX': 'x.amazonaws.com' },
  },
  {
    name: 'a role of a permission set',
    state: role(sso, { path: is('/aws-reserved/sso.amazonaws.com/eu-west-1/') }),
    expect: { [`role ${sso}`]: 'NOT_APPLICABLE' },
    says: { [`role ${sso}`]: 'permission set AdministratorAccess' },
  },
  { name: 'a role that only has the name of one', state: role(sso, {}), expect: { [`role ${sso}`]: 'FAIL' } },
  {
    name: 'a role by the name of one, whose path is unknown',
    state: role(sso, { path: denied(details) }),
    expect: { [`role ${sso}`]: 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'a role of Control Tower',
    state: role('AWSControlTowerExecution', {}),
    expect: { 'role AWSControlTowerExecution': 'NOT_APPLICABLE' },
    says: { 'role AWSControlTowerExecution': 'Control Tower' },
  },
  {
    name: 'a customer-managed policy is not looked at here',
    state: madeAccount({ users: [madeUser('alice', { attached: held({ [arnOf('own')]: 'own' }) })], policies }),
    expect: { 'user alice': 'PASS' },
  },
  {
    name: 'AdministratorAccess is known by name, also in China',
    state: madeAccount({ users: [madeUser('alice', { attached: held({ 'arn:aws-cn:iam::aws:policy/AdministratorAccess': 'x' }) })] }),
    expect: { 'user alice': 'FAIL' },
  },
  {
    name: 'another policy of AWS that was not read',
    state: madeAccount({ users: [madeUser('alice', { attached: held({ [awsArnOf('SecurityAudit')]: 'SecurityAudit' }) })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: ['iam:GetPolicyVersion'],
  },
  {
    name: 'attachments unknown',
    state: madeAccount({ users: [madeUser('alice', { attached: someOf(details) })] }),
    expect: { 'user alice': 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'one known policy decides',
    state: madeAccount({ users: [madeUser('alice', { attached: someOf(details, attached) })], policies }),
    expect: { 'user alice': 'FAIL' },
  },
];
