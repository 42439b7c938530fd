/**
 * What a user may do before it has signed in with MFA: enrol a device, see what it has, put it in step, and fetch a
 * session with a code. AWS advises against adding the change of a password, which a stolen one would then allow.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html
 */
const leftOpen = [
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
  'sts:GetSessionToken',
];

const passwordChange = ['iam:ChangePassword', 'iam:GetAccountPasswordPolicy'];

/**
 * The policy that denies everything else without MFA. `BoolIfExists`, because requests that access keys sign say nothing
 * of MFA at all, and a plain `Bool` would let them through.
 */
export function mfaDocument(opensPasswordChange: boolean): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'DenyAllButEnrolmentWithoutMfa',
        Effect: 'Deny',
        NotAction: opensPasswordChange ? [...leftOpen, ...passwordChange].sort() : leftOpen,
        Resource: '*',
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ],
  });
}
