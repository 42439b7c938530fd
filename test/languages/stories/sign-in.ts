import { secretValue } from '../../../src/remediation/plan/placeholder.ts';
import type { SecretUse } from '../../../src/remediation/plan/secret-use.ts';
import { draft, iam, type Story } from '../story.ts';

/** The password policy, passwords that the program makes, and an MFA device whose codes are asked for. */
export const signIn: Story = {
  name: 'password policy, passwords and MFA',
  prepare: [
    iam('UpdateAccountPasswordPolicy', { MinimumPasswordLength: 30, RequireSymbols: true, AllowUsersToChangePassword: true }),
    iam('CreateUser', { UserName: 'alice' }),
    iam('CreateUser', { UserName: 'bob' }),
    iam('CreateLoginProfile', { UserName: 'bob', Password: 'Abcdefgh-12345678-and-so-on-and-on' }),
  ],
  drafts: () => [
    draft(
      iam('UpdateAccountPasswordPolicy', {
        MinimumPasswordLength: 40,
        RequireSymbols: true,
        RequireNumbers: true,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        AllowUsersToChangePassword: true,
        MaxPasswordAge: 90,
        PasswordReusePrevention: 24,
        HardExpiry: false,
      }),
    ),
    draft(iam('CreateLoginProfile', { UserName: 'alice', Password: secretValue('password'), PasswordResetRequired: true }), {
      secrets: [password('Password of alice')],
    }),
    draft(iam('UpdateLoginProfile', { UserName: 'bob', Password: secretValue('password'), PasswordResetRequired: true }), {
      secrets: [password('Temporary password of bob')],
      undo: {
        kind: 'calls',
        calls: [iam('UpdateLoginProfile', { UserName: 'bob', Password: secretValue('password'), PasswordResetRequired: false })],
        secrets: [password('New password of bob')],
        lost: ['The password that bob had before.'],
      },
    }),
    draft(iam('CreateVirtualMFADevice', { VirtualMFADeviceName: 'alice' }), {
      secrets: [
        {
          kind: 'answered',
          name: 'seed',
          label: 'Seed of the device',
          path: 'VirtualMFADevice.Base32StringSeed',
          handOver: { to: 'terminal' },
        },
      ],
    }),
    draft(
      iam('EnableMFADevice', {
        UserName: 'alice',
        SerialNumber: 'arn:aws:iam::123456789012:mfa/alice',
        AuthenticationCode1: secretValue('code1'),
        AuthenticationCode2: secretValue('code2'),
      }),
      {
        secrets: [
          { kind: 'asked', name: 'code1', question: 'First code:', pattern: '^\\d{6}$' },
          { kind: 'asked', name: 'code2', question: 'Next code:', pattern: '^\\d{6}$' },
        ],
      },
    ),
  ],
  typed: ['123456', '654321'],
  handedOver: { 'step_3.password': /^.{40}\n$/, 'step_2.password': /^[A-Za-z0-9!@#%^*_+=-]{40}\n$/, 'step_4.seed': /^[A-Z2-7]{64}\n?$/ },
};

function password(label: string): SecretUse {
  return { kind: 'made-password', name: 'password', label, handOver: { to: 'file' } };
}
