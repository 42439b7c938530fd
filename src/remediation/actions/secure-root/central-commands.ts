import { shellQuote } from '../../languages/cli/shell-quote.ts';
import { homeRegion } from '../../languages/script/home-region.ts';

/**
 * Command lines that look at the root credentials of a member account and delete them, from the management account.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html
 */
export function centralCommands(account: string, partition: string): string[] {
  return [
    '# With credentials of the management account that may call sts:AssumeRoot. AWS answers it at no global endpoint, so a Region is named.',
    'as_root() {',
    '  local credentials',
    `  credentials=$(aws sts assume-root --region ${homeRegion(partition)} --target-principal ${shellQuote(account)} --duration-seconds 900 \\`,
    `    --task-policy-arn ${shellQuote(`arn=arn:${partition}:iam::aws:policy/root-task/`)}"$1" \\`,
    "    --query '[Credentials.AccessKeyId, Credentials.SecretAccessKey, Credentials.SessionToken]' --output text) || return 1",
    '  shift',
    '  (',
    '    read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN <<<"$credentials"',
    '    export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN',
    '    unset AWS_PROFILE',
    '    aws iam "$@"',
    '  )',
    '}',
    '# What root has:',
    'as_root IAMAuditRootUserCredentials list-access-keys',
    'as_root IAMAuditRootUserCredentials list-signing-certificates',
    'as_root IAMAuditRootUserCredentials list-mfa-devices',
    'as_root IAMAuditRootUserCredentials get-login-profile',
    '# Each of these cannot be taken back, so they are comments: fill in what the lines above told.',
    '#   as_root IAMDeleteRootUserCredentials delete-access-key --access-key-id ID',
    '#   as_root IAMDeleteRootUserCredentials delete-signing-certificate --certificate-id ID',
    '#   as_root IAMDeleteRootUserCredentials deactivate-mfa-device --serial-number SERIAL',
    '#   as_root IAMDeleteRootUserCredentials delete-login-profile',
  ];
}
