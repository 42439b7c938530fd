import type { AccountState } from '../account/state.ts';

/** The partition of an account, by the ARNs that its state holds: `aws`, `aws-cn`, `aws-us-gov`; `aws` when it holds none. */
export function partitionOf({ policies, trails, analyzers }: AccountState): string {
  for (const { by } of [trails, analyzers, policies]) for (const { arn } of by.values()) return arn.split(':')[1] ?? 'aws';
  return 'aws';
}
