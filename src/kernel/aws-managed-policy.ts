/** Whether a policy is one of AWS's own, which the account can neither edit nor delete. */
export function isAwsManaged(arn: string): boolean {
  return /^arn:[^:]+:iam::aws:policy\//.test(arn);
}

/** Whether a policy is one of AWS's own that makes its holder an administrator, whatever else is known of it. */
export function isAwsAdministrator(arn: string): boolean {
  return isAwsManaged(arn) && /\/(?:AdministratorAccess|IAMFullAccess)$/.test(arn);
}

/** Whether a policy is one that AWS attaches to a user whose key has leaked. It only denies, and AWS asks to leave it. */
export function isAwsQuarantine(arn: string): boolean {
  return isAwsManaged(arn) && /\/AWSCompromisedKeyQuarantine(?:V\d+)?$/.test(arn);
}
