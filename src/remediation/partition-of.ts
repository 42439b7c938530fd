import type { AccountState } from '../account/state.ts';

/** The partition of an account, by the ARNs that its state holds: `aws`, `aws-cn`, `aws-us-gov`; `aws` when it holds none. */
export function partitionOf({ policies, trails, analyzers, samlProviders, oidcProviders, users, groups, roles }: AccountState): string {
  for (const { by } of [trails, analyzers, policies, samlProviders, oidcProviders]) for (const { arn } of by.values()) return inArn(arn);
  // Without policies of its own an account may still use those of AWS.
  for (const { by } of [users, groups, roles])
    for (const { attached } of by.values()) for (const arn of Object.keys(attached.items)) return inArn(arn);
  return 'aws';
}

function inArn(arn: string): string {
  return arn.split(':')[1] ?? 'aws';
}
