import { is, madeAccount, madeRole } from '../../../account/cases.ts';
import type { Role } from '../../../account/entities.ts';
import type { CheckCase } from '../../cases.ts';
import { denied, details } from '../../users.cases.ts';

const role = (over: Partial<Role>, name = 'deploy') => madeAccount({ roles: [madeRole(name, over)] });
const used = (at: string) => role({ lastUsed: is({ at, region: 'us-east-1' }) });

export const cases: readonly CheckCase[] = [
  { name: 'used yesterday', state: used('2026-03-01T00:00:00Z'), expect: { 'role deploy': 'PASS' } },
  { name: 'the 90th day is not over', state: used('2025-12-02T09:00:01Z'), expect: { 'role deploy': 'PASS' } },
  {
    name: '90 days to the second',
    state: used('2025-12-02T09:00:00Z'),
    expect: { 'role deploy': 'FAIL' },
    says: { 'role deploy': 'last used 90 days ago' },
  },
  { name: 'never used, and old', state: role({}), expect: { 'role deploy': 'FAIL' }, says: { 'role deploy': 'never used' } },
  { name: 'never used, and new', state: role({ created: is('2026-02-01T00:00:00Z') }), expect: { 'role deploy': 'PASS' } },
  { name: 'own threshold', state: used('2025-12-02T09:00:00Z'), thresholds: { days: 180 }, expect: { 'role deploy': 'PASS' } },
  { name: 'a threshold beyond what AWS tells', state: role({}), thresholds: { days: 420 }, expect: { 'role deploy': 'UNKNOWN' } },
  {
    name: 'last use unknown',
    state: role({ lastUsed: denied(details) }),
    expect: { 'role deploy': 'UNKNOWN' },
    missing: [details],
  },
  {
    name: 'last use unknown, but the role is new',
    state: role({ lastUsed: denied(details), created: is('2026-02-01T00:00:00Z') }),
    expect: { 'role deploy': 'PASS' },
  },
  { name: 'made at an unknown time', state: role({ created: denied(details) }), expect: { 'role deploy': 'UNKNOWN' }, missing: [details] },
  {
    name: 'a service-linked role',
    state: role({ path: is('/aws-service-role/x.amazonaws.com/') }, 'AWSServiceRoleForX'),
    expect: { 'role AWSServiceRoleForX': 'NOT_APPLICABLE' },
  },
  {
    name: 'a role of a permission set',
    state: role({ path: is('/aws-reserved/sso.amazonaws.com/') }, 'AWSReservedSSO_Dev_0123456789abcdef'),
    expect: { 'role AWSReservedSSO_Dev_0123456789abcdef': 'NOT_APPLICABLE' },
  },
  { name: 'a service role', state: role({ path: is('/service-role/') }, 'lambda'), expect: { 'role lambda': 'FAIL' } },
  { name: 'no roles', state: madeAccount(), expect: { 'account account': 'NOT_APPLICABLE' } },
];
