import { defineCall } from '../../call-record.ts';

export const DeleteAccountPasswordPolicy = defineCall({
  service: 'iam',
  action: 'DeleteAccountPasswordPolicy',
  risk: 'R1',
  resource: () => '*',
  already: ['NoSuchEntity'],
  console: () => ['Open IAM, then Account settings, and under Password policy choose Edit.', 'Choose IAM default, then Save changes.'],
  terraform: () => ({
    kind: 'remove',
    type: 'aws_iam_account_password_policy',
    name: 'account',
    importId: 'iam-account-password-policy',
    why: 'Without the resource the account has the default of AWS.',
  }),
});
