import { expect, it } from 'vitest';
import { all, held, is, madeAccount, madeKey, madeUser } from '../../account/cases.ts';
import { buildPlan } from '../plan/build-plan.ts';
import { placeholderText, secretValue } from '../plan/placeholder.ts';
import { consoleSteps } from './console.ts';

const state = madeAccount({
  users: [
    madeUser('alice', {
      accessKeys: all(madeKey('AKIAEXAMPLE000000001')),
      tags: held({ team: 'red' }),
      login: is({ created: is('2025-01-01T00:00:00Z'), passwordResetRequired: is(false) }),
    }),
  ],
});
const iam = (action: string, parameters: Record<string, never> | object) => ({ service: 'iam', action, parameters: { ...parameters } });

const built = buildPlan({
  title: 'A test',
  state,
  account: '111122223333',
  partition: 'aws',
  now: '2026-03-02T09:00:00Z',
  expires: '2099-01-01T00:00:00Z',
  origin: { kind: 'findings', findings: [] },
  drafts: [
    {
      title: 'Stop the key',
      why: 'It leaked.',
      call: iam('UpdateAccessKey', { UserName: 'alice', AccessKeyId: 'AKIAEXAMPLE000000001', Status: 'Inactive' }),
    },
    {
      title: 'Make another',
      why: 'Something needs one.',
      call: iam('CreateAccessKey', { UserName: 'alice' }),
      secrets: [
        {
          kind: 'answered' as const,
          name: 'secret',
          label: 'Secret key',
          path: 'AccessKey.SecretAccessKey',
          handOver: { to: 'file' as const },
        },
      ],
    },
    {
      title: 'It is used',
      why: 'To be sure.',
      gate: { kind: 'key-used' as const, user: 'alice', accessKeyId: placeholderText('step2.AccessKeyId') },
    },
    { title: 'Wait', why: 'To be sure.', gate: { kind: 'wait' as const, seconds: 10 } },
    {
      title: 'Set a password',
      why: 'The old one leaked.',
      call: iam('UpdateLoginProfile', { UserName: 'alice', Password: secretValue('password'), PasswordResetRequired: true }),
      secrets: [
        {
          kind: 'made-password' as const,
          name: 'password',
          label: 'New password',
          handOver: { to: 'secrets-manager' as const, secretName: 'alice' },
        },
      ],
    },
  ].map((draft) => ({ action: 'test', draft })),
});
if (built.kind !== 'plan') throw new Error(JSON.stringify(built));
const text = consoleSteps(built.plan);
const flat = text.replace(/\s+/g, ' ');

it.each([
  ['the account', 'Sign in to the AWS console in account 111122223333'],
  ['what it needs', 'You need iam:UpdateAccessKey on arn:aws:iam::111122223333:user/*alice.'],
  ['what to do', '1. Open IAM, then Users.'],
  ['how it shows', 'Check: user alice: access key AKIAEXAMPLE000000001 status is Inactive, and was Active.'],
  ['how it shows that something is made', 'Check: user alice has access key the AccessKeyId that step 2 gives.'],
  ['how it is taken back', 'To take it back: 1. Open IAM, then Users.'],
  ['where a secret comes from', 'Secret key: the console shows it once. Hand it to the one whom it belongs to'],
  ['where a password goes', 'Put it into AWS Secrets Manager as alice'],
  ['a check of use', 'Go on only if: access key (the AccessKeyId that step 2 gives) of alice was used.'],
  ['a wait', 'Go on only if: 10 seconds have passed since the step before.'],
  ['what cannot be taken back', 'It cannot be taken back:'],
])('says %s', (_, words) => {
  expect(flat).toContain(words);
});

it('keeps to lines that fit a page', () => {
  for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(110);
});
