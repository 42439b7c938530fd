import { expect, it } from 'vitest';
import { is, madeRole } from '../account/cases.ts';
import { unknown } from '../account/part.ts';
import { whoseRole } from './whose-role.ts';

const unread = unknown('access denied', 'iam:GetAccountAuthorizationDetails');

const table: readonly [string, string | undefined, string][] = [
  ['deploy', '/', 'own'],
  ['deploy', undefined, 'own'],
  ['lambda-basic', '/service-role/', 'own'],
  ['AWSServiceRoleForSupport', '/aws-service-role/support.amazonaws.com/', 'service'],
  ['AWSServiceRoleForSupport', '/', 'own'],
  ['AWSServiceRoleForSupport', undefined, 'unknown'],
  ['AWSReservedSSO_Admin_0123456789abcdef', '/aws-reserved/sso.amazonaws.com/', 'identity-center'],
  ['AWSReservedSSO_Admin_0123456789abcdef', '/aws-reserved/sso.amazonaws.com/eu-west-1/', 'identity-center'],
  ['AWSReservedSSO_Admin_0123456789abcdef', '/', 'own'],
  ['AWSReservedSSO_Admin_0123456789abcdef', undefined, 'unknown'],
  ['AWSControlTowerExecution', '/', 'control-tower'],
  ['AWSControlTowerAdmin', '/service-role/', 'control-tower'],
  ['aws-controltower-ReadOnlyExecutionRole', undefined, 'control-tower'],
  ['my-aws-controltower-copy', '/', 'own'],
];

it.each(table)('%s at %s: %s', (name, path, expected) => {
  const owner = whoseRole(madeRole(name, { path: path === undefined ? unread : is(path) }));
  expect(owner.kind === 'foreign' ? owner.by : owner.kind).toBe(expected);
});
