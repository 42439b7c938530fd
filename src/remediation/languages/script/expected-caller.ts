/** Who a program accepts as its caller: one ARN, or any session whose ARN begins so. */
export type ExpectedCaller = { kind: 'exactly'; arn: string } | { kind: 'session'; prefix: string };

/** How STS will name the caller of a plan: a role is named by its sessions, without its path. */
export function expectedCaller(caller: string): ExpectedCaller {
  const [, partition, account, name] = /^arn:([\w-]+):iam::(\d*):role\/(?:.*\/)?([^/]+)$/.exec(caller) ?? [];
  if (partition === undefined || account === undefined || name === undefined) return { kind: 'exactly', arn: caller };
  return { kind: 'session', prefix: `arn:${partition}:sts::${account}:assumed-role/${name}/` };
}
