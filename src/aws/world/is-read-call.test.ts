import { expect, it } from 'vitest';
import { isReadCall } from './is-read-call.ts';

it.each([
  ['iam:GetUser', true],
  ['iam:ListUsers', true],
  ['iam:GenerateCredentialReport', true],
  ['iam:SimulatePrincipalPolicy', true],
  ['iam:CreateUser', false],
  ['iam:Getaway', false],
  ['cloudtrail:LookupEvents', true],
  ['cloudtrail:DescribeTrails', true],
  ['cloudtrail:StartQuery', false],
  ['s3:HeadBucket', true],
  ['s3:GetObject', true],
  ['s3:PutBucketPolicy', false],
  ['kms:DescribeKey', true],
  ['kms:GenerateDataKey', false],
  ['kms:GetParametersForImport', false],
  ['secretsmanager:DescribeSecret', true],
  ['secretsmanager:GetSecretValue', false],
  ['secretsmanager:BatchGetSecretValue', false],
  ['sts:GetCallerIdentity', true],
  ['sts:GetSessionToken', false],
  ['sts:GetFederationToken', false],
  ['sts:AssumeRole', false],
  ['accessanalyzer:GenerateFindingRecommendation', false],
  ['constructor:GetUser', true],
])('%s: %s', (name, expected) => {
  const [service = '', action = ''] = name.split(':');
  expect(isReadCall({ service, action, parameters: {} })).toBe(expected);
});
