import { describe, expect, it, test } from 'vitest';
import { actionFacts } from '../../src/catalogue/action-data.ts';
import { actions } from '../../src/remediation/actions.generated.ts';
import { calls } from '../../src/remediation/calls.generated.ts';
import { findAction } from '../../src/remediation/find-action.ts';
import type { Step } from '../../src/remediation/plan/plan.ts';
import { actionNeeds } from './action-needs.ts';
import { familyPermissions } from './family-permissions.ts';
import { plannedCases } from './planned-cases.ts';
import { managedPolicySize, policyDocuments, sizeOf } from './policy-documents.ts';
import { readPermissions } from './read-permissions.ts';
import { remediationPolicies } from './remediation-policies.ts';

const policies = await remediationPolicies();
const named = policies.map((policy) => [policy.family, policy] as const);
const statementsOf = (family: string) =>
  policies.filter((one) => one.family === family).flatMap(({ documents }) => documents.flatMap(({ Statement }) => Statement));
const actionsOf = (family: string) => statementsOf(family).flatMap(({ Action }) => Action);

test('every family that calls anything has a policy, and every action is in one', () => {
  const calling = actions.filter(({ calls: names }) => names.length > 0);
  expect(policies.flatMap((policy) => policy.actions).sort()).toEqual(calling.map(({ id }) => id).sort());
});

describe.each(named)('%s', (family, { documents, permissions }) => {
  it('is what IAM takes as a managed policy', () => {
    for (const document of documents) {
      expect(sizeOf(document)).toBeLessThanOrEqual(managedPolicySize);
      const sids = document.Statement.map(({ Sid }) => Sid);
      expect(new Set(sids).size).toBe(sids.length);
      for (const sid of sids) expect(sid).toMatch(/^[A-Za-z0-9]+$/);
      for (const { Resource } of document.Statement) expect(Resource).toMatch(/^(?:\*|arn:aws:[a-z0-9-]+:\*?:\*?:\S+)$/);
    }
  });

  it('names actions that AWS has, without a star, each once for a resource', () => {
    for (const name of actionsOf(family)) {
      const [prefix = '', action = ''] = name.split(':');
      expect(actionFacts(prefix, action), name).toBeDefined();
    }
    const pairs = statementsOf(family).flatMap(({ Action, Resource }) => Action.map((name) => `${name} ${Resource}`));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('holds changes to their resources, and lets everything else only be read', () => {
    const reading = statementsOf(family).filter(({ Sid }) => Sid === 'TrailwardRead');
    expect(reading.map(({ Action }) => Action)).toEqual([permissions.reads]);
    const levels = (names: readonly string[]) =>
      names.map((name) => actionFacts(name.split(':')[0] ?? '', name.split(':')[1] ?? '')?.access);
    for (const level of levels(permissions.reads)) expect(level).toMatch(/^(?:read|list)$/);
    for (const level of levels(permissions.changes.map(({ action }) => action)))
      expect(level).toMatch(/^(?:write|permissions-management|tagging)$/);
  });
});

/** `*` stands for anything; the stars of a plan, which names no path, are letters here. */
const allows = (pattern: string, resource: string) =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(resource);

test.each(actions.filter(({ id, calls: names }) => id !== 'revert' && names.length > 0).map((action) => [action.id, action] as const))(
  'the policy allows every call that the cases of %s plan',
  async (_id, action) => {
    const statements = statementsOf(action.family);
    const lacking = (await plannedCases(action)).flatMap(({ origin, steps }) => {
      // Whoever names the bucket names it in the policy, too.
      if (origin.kind === 'action' && origin.parameters['bucket'] !== undefined) return [];
      return steps
        .flatMap(permissionsIn)
        .filter((one) => !statements.some(({ Action, Resource }) => Action.includes(one.action) && allows(Resource, one.resource)));
    });
    expect(lacking).toEqual([]);
  },
);

function permissionsIn(step: Step) {
  return step.kind === 'call' ? step.permissions : [];
}

test('reverting may take every call on IAM and on trails, and no other', () => {
  const changes = policies.find(({ family }) => family === 'revert')?.permissions.changes.map(({ action }) => action) ?? [];
  for (const { service, action } of calls)
    expect(changes.includes(`${service}:${action}`), `${service}:${action}`).toBe(service === 'iam' || service === 'cloudtrail');
});

test.each([
  ['account', 'access-analyzer:CreateAnalyzer', 'arn:aws:access-analyzer:*:*:analyzer/*', 'the prefix is not the name of the service'],
  ['account', 'access-analyzer:GetAnalyzer', '*', 'nor is it of what is read'],
  [
    'account',
    'iam:CreateServiceLinkedRole',
    'arn:aws:iam::*:role/aws-service-role/access-analyzer.amazonaws.com/*',
    'asked for beside the call',
  ],
  ['account', 'iam:UntagServerCertificate', 'arn:aws:iam::*:server-certificate/*', 'takes a tag back'],
  ['containment', 'cloudtrail:LookupEvents', '*', 'a gate looks for acts in the race window'],
  ['containment', 'iam:PassRole', 'arn:aws:iam::*:role/*', 'a role goes back into its instance profile'],
  ['containment', 'iam:GetAccountAuthorizationDetails', '*', 'whether an administrator is left is looked at'],
  ['keys', 'iam:GetAccessKeyLastUsed', '*', 'a gate waits for the first use'],
  ['keys', 'secretsmanager:CreateSecret', 'arn:aws:secretsmanager:*:*:secret:trailward/*', 'hands a secret over'],
  ['keys', 'iam:DeleteAccessKey', 'arn:aws:iam::*:user/*', 'takes a new key back'],
  ['login', 'iam:GetAccountPasswordPolicy', '*', 'a password is made to the policy in force'],
  ['policies', 'iam:PutRolePermissionsBoundary', 'arn:aws:iam::*:role/*', 'takes back what only the case of a user shows'],
  ['trail', 'iam:PassRole', 'arn:aws:iam::*:role/*', 'a trail gets a role'],
  ['trail', 's3:PutEncryptionConfiguration', 'arn:aws:s3:::trailward-logs-*', 'named otherwise than the call'],
  ['trail', 's3:DeleteBucket', 'arn:aws:s3:::trailward-logs-*', 'only buckets of Trailward'],
  ['trail', 'kms:GetKeyPolicy', '*', 'the policy of a key is compared'],
  ['trust', 'iam:SimulatePrincipalPolicy', '*', 'what is lacking is asked for first'],
])('%s has %s on %s: %s', (family, action, resource) => {
  expect(
    statementsOf(family)
      .filter(({ Action }) => Action.includes(action))
      .map(({ Resource }) => Resource),
  ).toContain(resource);
});

test('a role is passed to CloudTrail only, where it is for a trail', () => {
  const passing = statementsOf('trail').filter(({ Action }) => Action.includes('iam:PassRole'));
  expect(passing.map(({ Action, Condition }) => [Action, Condition])).toEqual([
    [['iam:PassRole'], { StringEquals: { 'iam:PassedToService': 'cloudtrail.amazonaws.com' } }],
  ]);
});

test.each([
  ['s3:HeadBucket', ['s3:ListBucket']],
  ['s3:GetPublicAccessBlock', ['s3:GetBucketPublicAccessBlock']],
  ['s3:GetBucketEncryption', ['s3:GetEncryptionConfiguration']],
  ['s3:GetBucketPolicyStatus', ['s3:GetBucketPolicyStatus']],
  ['accessanalyzer:ListAnalyzers', ['access-analyzer:ListAnalyzers']],
  ['kms:DescribeKey', ['kms:DescribeKey']],
  ['sts:GetCallerIdentity', []],
])('%s takes %s', (name, permissions) => {
  const [service = '', action = ''] = name.split(':');
  expect(readPermissions({ service, action })).toEqual(permissions);
});

test('a call of S3 that nobody looked up is not guessed', () => {
  expect(() => readPermissions({ service: 's3', action: 'GetBucketCors' })).toThrow('s3:GetBucketCors');
});

test('a call that no case plans, nor one like it, is not guessed', async () => {
  const action = findAction('set-account-alias');
  if (action === undefined) throw new Error('There is no such action.');
  const needs = await actionNeeds(action);
  const further = { ...needs, action: { ...action, calls: [...action.calls, 'iam:ResyncMFADevice'] } };
  expect(() => familyPermissions([further], [needs])).toThrow('iam:ResyncMFADevice');
});

test('what does not fit into one policy is split, and nothing is lost', () => {
  const resources = Array.from({ length: 20 }, (_, index) => `arn:aws:iam::*:user/team-${index}/*`);
  const changes = resources.flatMap((resource) =>
    Array.from({ length: 20 }, (_, index) => ({ action: `iam:SomeLongActionName${index}`, resource })),
  );
  const documents = policyDocuments({ changes, reads: ['iam:GetUser'] });
  expect(documents.length).toBeGreaterThan(1);
  for (const document of documents) expect(sizeOf(document)).toBeLessThanOrEqual(managedPolicySize);
  const held = documents.flatMap(({ Statement }) =>
    Statement.flatMap(({ Action, Resource }) => Action.map((action) => ({ action, resource: Resource }))),
  );
  expect(held).toHaveLength(changes.length + 1);
  expect(held).toEqual(expect.arrayContaining(changes));
});
