import type { Family } from '../../../src/remediation/action.ts';

/** Permissions that no story takes, and why; each is proven by a call of its own. */
export const byCallAlone: readonly { family: Family | 'revert'; actions: RegExp; why: string }[] = [
  { family: 'account', actions: /^access-analyzer:|^iam:CreateServiceLinkedRole$/, why: 'localemu has no Access Analyzer.' },
  { family: 'account', actions: /^account:/, why: 'localemu has no contacts.' },
  {
    family: 'account',
    actions: /^iam:(?:Create|Delete|Attach|Detach)Role/,
    why: 'The support role takes a policy of AWS, and they are left out.',
  },
  {
    family: 'account',
    actions: /^iam:Update(?:Group|ServerCertificate)$/,
    why: 'A name is given back to a user, which is the same action.',
  },
  { family: 'account', actions: /^iam:(?:Tag|Untag)/, why: 'Tags are set for a user, which is the same action.' },
  {
    family: 'containment',
    actions: /Role|^iam:(?:Tag|Untag)User$/,
    why: 'Users are contained and deleted, which are the same actions as for roles.',
  },
  {
    family: 'containment',
    actions: /^iam:(?:DeleteLoginProfile|DeactivateMFADevice)$/,
    why: 'localemu does not tell when somebody last signed in.',
  },
  { family: 'keys', actions: /(?:ServiceSpecificCredential|SigningCertificate)$/, why: 'SSH keys stand for all credentials of this kind.' },
  { family: 'keys', actions: /^secretsmanager:PutSecretValue$/, why: 'It is called only where there is a secret of that name.' },
  {
    family: 'login',
    actions: /^iam:CreateLoginProfile$/,
    why: 'localemu forgets that the password must be changed, so the step never looks done.',
  },
  { family: 'mfa', actions: /MFADevice$/, why: 'localemu does not tell the tags of a device, so that a new one never looks as it should.' },
  { family: 'mfa', actions: /Group/, why: 'MFA is required of a user, which is the same action as for a group.' },
  { family: 'password', actions: /^iam:UpdateLoginProfile$/, why: 'localemu deletes the password where the call carries none.' },
  { family: 'policies', actions: /./, why: 'What is done to one kind of principal stands for the others.' },
  {
    family: 'trail',
    actions: /^s3:|^cloudtrail:(?:Create|Delete|Update)Trail$/,
    why: 'The bucket of a new trail refuses whoever comes without TLS, and localemu has none here.',
  },
  { family: 'trail', actions: /^kms:/, why: 'The key of a trail is used by the bucket of a trail.' },
  { family: 'revert', actions: /./, why: 'Any call can take another back; one event is reverted.' },
];

/** Permissions that no call is named after, so that nothing enforces them here. The simulator is asked all the same. */
export const onlySimulated: readonly string[] = ['iam:PassRole'];
