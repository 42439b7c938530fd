import { madeAccount, madeUser } from '../../src/account/cases.ts';
import type { Draft } from '../../src/remediation/action.ts';
import { buildPlan } from '../../src/remediation/plan/build-plan.ts';
import { placeholderText, secretValue } from '../../src/remediation/plan/placeholder.ts';
import { draft, iam } from './story.ts';

const drafts: readonly Draft[] = [
  draft(iam('CreateAccessKey', { UserName: 'alice' }), {
    secrets: [
      {
        kind: 'answered',
        name: 'secret',
        label: 'Secret of the key',
        path: 'AccessKey.SecretAccessKey',
        handOver: { to: 'secrets-manager', secretName: 'keys/alice' },
      },
    ],
  }),
  {
    title: 'The new key is used',
    why: 'A key that nobody uses is no replacement.',
    gate: { kind: 'key-used', user: 'alice', accessKeyId: placeholderText('step1.AccessKeyId') },
  },
  { title: 'Wait', why: 'IAM takes a moment.', gate: { kind: 'wait', seconds: 1 } },
  { title: 'Ask', why: 'Somebody must know.', gate: { kind: 'confirm', question: 'Go on?' } },
  { title: 'Nothing moves', why: 'It may be watched.', gate: { kind: 'quiet', principal: 'arn:aws:iam::111122223333:user/alice' } },
  draft(iam('TagUser', { UserName: 'alice', Tags: [{ Key: 'key', Value: placeholderText('step1.AccessKeyId') }] })),
  draft(iam('CreateLoginProfile', { UserName: 'alice', Password: secretValue('password'), PasswordResetRequired: true }), {
    secrets: [{ kind: 'made-password', name: 'password', label: 'Password of alice', handOver: { to: 'file' } }],
  }),
  draft(iam('CreateVirtualMFADevice', { VirtualMFADeviceName: 'alice' }), {
    secrets: [{ kind: 'answered', name: 'seed', label: 'Seed', path: 'VirtualMFADevice.Base32StringSeed', handOver: { to: 'terminal' } }],
  }),
  draft(
    iam('EnableMFADevice', {
      UserName: 'alice',
      SerialNumber: 'arn:aws:iam::111122223333:mfa/alice',
      AuthenticationCode1: secretValue('code1'),
      AuthenticationCode2: secretValue('code2'),
    }),
    {
      secrets: [
        { kind: 'asked', name: 'code1', question: 'First code:', pattern: '^\\d{6}$' },
        { kind: 'asked', name: 'code2', question: 'Next code:', pattern: '^\\d{6}$' },
      ],
      undo: { kind: 'irreversible', reason: 'The test says so.', lost: ['Something.'], instead: 'Do without.' },
    },
  ),
];

const built = buildPlan({
  title: 'Every kind of step',
  state: madeAccount({ users: [madeUser('alice')] }),
  account: '111122223333',
  partition: 'aws',
  caller: 'arn:aws:iam::111122223333:role/team/admin',
  now: '2026-03-02T09:00:00Z',
  notBefore: '2026-03-03T09:00:00Z',
  expires: '2099-01-01T00:00:00Z',
  origin: { kind: 'findings', findings: [] },
  managedBy: [{ target: 'user alice', tool: 'Terraform', evidence: 'tag managed-by' }],
  drafts: drafts.map((one) => ({ action: 'test', draft: one })),
});
if (built.kind !== 'plan') throw new Error(JSON.stringify(built));

/** A plan with a step of every kind: every gate, every kind of secret, every way to hand one over, and one that nothing takes back. */
export const storyPlan = built.plan;
