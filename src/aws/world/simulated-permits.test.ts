import { expect, it } from 'vitest';
import type { FakeAccount, FakeCall } from '../collect/fake-account.test-kit.ts';
import { names } from '../collect/one-of-everything.test-kit.ts';
import { worldOfOne } from './one-of-each.test-kit.ts';
import { simulating } from './simulated-permits.ts';

const caller = (arn: string): FakeAccount => ({ 'sts:GetCallerIdentity': { Account: names.account, Arn: arn } });
const user = caller(`${names.iam}:user/team/x`);
const session = caller(`arn:aws:sts::${names.account}:assumed-role/Admin/me@example.com`);

/** Allows all that reads, and answers page by page. */
function simulator({ input }: FakeCall): object {
  const actions = Object.entries(input).flatMap(([name, value]) => (name.startsWith('ActionNames.') ? [value] : []));
  const at = Number(input['Marker'] ?? 0);
  const action = actions[at] ?? '';
  const more = at + 1 < actions.length;
  return {
    EvaluationResults: [
      { EvalActionName: action, EvalResourceName: '*', EvalDecision: action.startsWith('iam:Get') ? 'allowed' : 'implicitDeny' },
    ],
    IsTruncated: more,
    ...(more ? { Marker: String(at + 1) } : {}),
  };
}

const wanted = [
  { action: 'iam:GetUser', resource: '*' },
  { action: 'iam:CreateUser', resource: '*' },
  { action: 'iam:GetRole', resource: `${names.iam}:role/app` },
];
const permits = wanted.map((one) => ({ ...one, allowed: one.action !== 'iam:CreateUser' }));

it.each([
  ['a user', user, `${names.iam}:user/team/x`],
  ['a session, as its role', session, `${names.iam}:role/app`],
])('are those of %s', async (_, changed, source) => {
  const { world, calls } = await worldOfOne({ ...changed, 'iam:SimulatePrincipalPolicy': simulator });
  expect(await world.may(wanted)).toEqual(permits);
  const asked = calls.filter(({ permission }) => permission === 'iam:SimulatePrincipalPolicy').map(({ input }) => input);
  expect(new Set(asked.map((input) => input['PolicySourceArn']))).toEqual(new Set([source]));
  // Two pages for one resource, one for the other.
  expect(asked.map((input) => input['ResourceArns.member.1'])).toEqual(['*', '*', `${names.iam}:role/app`]);
});

it('take the permissions that are declared', async () => {
  const { world, calls } = await worldOfOne({ ...session, 'iam:SimulatePrincipalPolicy': simulator });
  await world.may(wanted);
  expect(new Set(calls.map(({ permission }) => permission))).toEqual(new Set(['sts:GetCallerIdentity', ...simulating]));
});

it('are all for root, which is not asked for', async () => {
  const { world, calls } = await worldOfOne(caller(`${names.iam}:root`));
  expect(await world.may(wanted)).toEqual(wanted.map((one) => ({ ...one, allowed: true })));
  expect(calls.map(({ permission }) => permission)).toEqual(['sts:GetCallerIdentity']);
});

const result = (more: object) => ({
  EvaluationResults: [{ EvalActionName: 'iam:getuser', EvalResourceName: '*', EvalDecision: 'allowed', ...more }],
});

it.each([
  ['allowed', {}, true],
  ['explicitly denied', { EvalDecision: 'explicitDeny' }, false],
  ['forbidden by the organisation', { OrganizationsDecisionDetail: { AllowedByOrganizations: false } }, false],
  ['beyond the boundary', { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } }, false],
])('say when something is %s', async (_, more, allowed) => {
  const { world } = await worldOfOne({ ...user, 'iam:SimulatePrincipalPolicy': result(more) });
  expect(await world.may(wanted.slice(0, 1))).toEqual([{ ...wanted[0], allowed }]);
});

it.each<[string, FakeAccount]>([
  ['when asking is denied', { ...user, 'iam:SimulatePrincipalPolicy': { error: 'AccessDenied' } }],
  ['when the role may not be read', { ...session, 'iam:GetRole': { error: 'AccessDenied' } }],
  ['when there is no simulator', { ...user, 'iam:SimulatePrincipalPolicy': { error: 'InternalFailure', status: 501 } }],
  ['when an action is left out of the answer', { ...user, 'iam:SimulatePrincipalPolicy': { EvaluationResults: [] } }],
  ['of a federated user', caller(`arn:aws:sts::${names.account}:federated-user/x`)],
])('are not known %s', async (_, changed) => {
  const { world } = await worldOfOne(changed);
  expect(await world.may(wanted)).toBeUndefined();
});

it('reject when the credentials are no good', async () => {
  const { world } = await worldOfOne({ ...user, 'iam:SimulatePrincipalPolicy': { error: 'ExpiredToken', status: 403 } });
  await expect(world.may(wanted)).rejects.toMatchObject({ code: 'TW_AWS_CREDENTIALS' });
});

it.each([
  [
    'on MFA, which the simulation does not have',
    '*',
    { EvalDecision: 'implicitDeny', MissingContextValues: ['aws:MultiFactorAuthPresent'] },
  ],
  ['on the path in an ARN that is only a pattern', `${names.iam}:user/*alice`, { EvalDecision: 'implicitDeny' }],
])('leave out a denial that hangs %s', async (_, resource, more) => {
  const { world } = await worldOfOne({ ...user, 'iam:SimulatePrincipalPolicy': result(more) });
  expect(await world.may([{ action: 'iam:GetUser', resource }])).toEqual([]);
});
