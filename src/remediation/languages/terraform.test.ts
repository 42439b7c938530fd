import { expect, it } from 'vitest';
import { all, document, held, is, madeAccount, madeKey, madeUser } from '../../account/cases.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { fromStep } from '../plan/placeholder.ts';
import { terraform } from './terraform.ts';

const allow = document([{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::${aws:username}/*' }]);
const state = madeAccount({
  users: [madeUser('alice', { accessKeys: all(madeKey('AKIAEXAMPLE000000001')), inline: held({ own: is(allow) }) })],
  over: {
    passwordPolicy: is({
      minimumPasswordLength: 8,
      requireSymbols: true,
      requireNumbers: true,
      requireUppercaseCharacters: true,
      requireLowercaseCharacters: true,
      allowUsersToChangePassword: true,
      maxPasswordAge: 0,
      passwordReusePrevention: 0,
      hardExpiry: false,
    }),
  },
});

/** The lines of a plan of some IAM calls, without those about the plan itself. */
function lines(...calls: readonly [action: string, parameters: JsonObject][]): string {
  const drafts = calls.map(([action, parameters]) => {
    const call: ApiCall = { service: 'iam', action, parameters };
    return { action: 'test', draft: { title: action, why: 'So.', call } };
  });
  const [now, expires] = ['2026-03-02T09:00:00Z', '2099-01-01T00:00:00Z'];
  const origin = { kind: 'findings' as const, findings: [] };
  const built = buildPlan({ title: 'A test', state, account: '111122223333', partition: 'aws', now, expires, origin, drafts });
  if (built.kind !== 'plan') throw new Error(JSON.stringify(built));
  const text = terraform(built.plan);
  return text.slice(text.search(/\n(?:variable|# Step 1)/));
}

it('changes what is there after importing it', () => {
  const text = lines(['UpdateAccountPasswordPolicy', { MinimumPasswordLength: 14 }]);
  expect(text).toContain('import {\n  to = aws_iam_account_password_policy.account\n  id = "iam-account-password-policy"\n}\n');
  expect(text).toContain('\nresource "aws_iam_account_password_policy" "account" {\n  minimum_password_length = 14\n}\n');
  expect(text).toContain(
    '# To take it back, write instead:\n#   resource "aws_iam_account_password_policy" "account" {\n#     minimum_password_length = 8\n',
  );
});

it('imports nothing that it makes, and writes a document as what it is', () => {
  const text = lines(['PutUserPolicy', { UserName: 'alice', PolicyName: 'new', PolicyDocument: allow }]);
  expect(text).not.toContain('import {');
  expect(text).toContain('  policy = jsonencode({\n    Version = "2012-10-17"\n');
  expect(text).toContain('Resource = "arn:aws:s3:::$${aws:username}/*"');
});

it('imports an inline policy that it changes', () => {
  expect(lines(['PutUserPolicy', { UserName: 'alice', PolicyName: 'own', PolicyDocument: allow.replace('s3:*', 's3:Get*') }])).toMatch(
    /import \{\n {2}to = aws_iam_user_policy\.\w+\n {2}id = "alice:own"/,
  );
});

it('takes a resource out', () => {
  expect(lines(['DeleteUserPolicy', { UserName: 'alice', PolicyName: 'own' }])).toMatch(
    /# Delete the block of aws_iam_user_policy\.(\w+) (?:.*\n)+?removed \{\n {2}from = aws_iam_user_policy\.\1\n {2}lifecycle \{\n {4}destroy = true\n {2}\}\n\}\n/,
  );
});

it('says which arguments change where a block is needed that it does not know', () => {
  const text = lines(['UpdateAccessKey', { UserName: 'alice', AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' }]);
  expect(text).toMatch(/# In your block of aws_iam_access_key\.\w+, set what follows/);
  expect(text).toContain('#  status = "Inactive"');
  expect(text).not.toMatch(/^resource/m);
});

it('says so where Terraform has nothing', () => {
  const text = lines(['CreateAccessKey', { UserName: 'alice' }]);
  expect(text).toContain('Terraform keeps the secret of an aws_iam_access_key in its state');
  expect(text).not.toMatch(/^(?:resource|import|removed)/m);
});

it('writes a resource once, as the last step leaves it', () => {
  const text = lines(
    ['UpdateAccountPasswordPolicy', { MinimumPasswordLength: 14 }],
    ['UpdateAccountPasswordPolicy', { MinimumPasswordLength: 20 }],
  );
  expect(text.match(/^resource /gm)).toHaveLength(1);
  expect(text).toContain('\n  minimum_password_length = 20\n');
  expect(text).toContain('# It is part of what step 1 writes.');
});

it('makes a variable of what only a step tells', () => {
  const text = lines(
    ['CreatePolicy', { PolicyName: 'p', PolicyDocument: allow }],
    ['AttachUserPolicy', { UserName: 'alice', PolicyArn: fromStep(1, 'Arn') }],
  );
  expect(text).toContain('variable "step1_Arn" {\n  type = string\n  description = "The Arn that step 1 of the plan gives"\n}\n');
  expect(text).toContain('  policy_arn = var.step1_Arn\n');
});
