import { document, held, is, madeAccount, madeRole } from '../../../account/cases.ts';
import type { Role } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { reading } from '../../policies.cases.ts';
import { details, someOf } from '../../users.cases.ts';

const inline = held({ logs: is(document(reading)) });
const role = (name: string, over: Partial<Role>) => madeAccount({ roles: [madeRole(name, over)] });

export const cases: readonly CheckCase[] = [
  { name: 'none', state: role('deploy', {}), expect: { 'role deploy': 'PASS' } },
  { name: 'one', state: role('deploy', { inline }), expect: { 'role deploy': 'FAIL' }, says: { 'role deploy': 'logs' } },
  {
    name: 'a path for service roles is not that of service-linked ones',
    state: role('lambda', { inline, path: is('/service-role/') }),
    expect: { 'role lambda': 'FAIL' },
  },
  {
    name: 'a service-linked role',
    state: role('AWSServiceRoleForX', { inline, path: is('/aws-service-role/x.amazonaws.com/') }),
    expect: { 'role AWSServiceRoleForX': 'NOT_APPLICABLE' },
  },
  {
    name: 'a role of a permission set',
    state: role('AWSReservedSSO_Dev_0123456789abcdef', { inline, path: is('/aws-reserved/sso.amazonaws.com/') }),
    expect: { 'role AWSReservedSSO_Dev_0123456789abcdef': 'NOT_APPLICABLE' },
  },
  {
    name: 'a role of Control Tower',
    state: role('aws-controltower-ForwardSnsNotificationRole', { inline }),
    expect: { 'role aws-controltower-ForwardSnsNotificationRole': 'NOT_APPLICABLE' },
  },
  { name: 'unknown', state: role('deploy', { inline: someOf(details) }), expect: { 'role deploy': 'UNKNOWN' }, missing: [details] },
  { name: 'one that is known decides', state: role('deploy', { inline: someOf(details, inline) }), expect: { 'role deploy': 'FAIL' } },
  { name: 'no roles', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
