/** Whether AWS manages a policy, so that no account can change, tag or delete it. */
export function isAwsManaged(arn: string): boolean {
  return /^arn:[^:]*:iam::aws:/.test(arn);
}

/** Path in the ARN of a managed policy: `/shop/` of `…:policy/shop/read`; undefined for what is no such ARN. */
export function pathInArn(arn: string): string | undefined {
  return /^arn:[^:]*:iam::[^:]*:policy(\/(?:.*\/)?)[^/]+$/.exec(arn)?.[1];
}
