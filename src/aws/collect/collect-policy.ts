import { collectors } from './collectors.ts';

/** An IAM policy document. */
export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: { Sid: string; Effect: 'Allow'; Action: string[]; Resource: string }[];
}

/**
 * The least that `trailward collect` needs to read all of one account, from the calls that the collectors declare.
 * @param roleName with it, what `--organization --role-name` needs besides, in the account that it starts from
 */
export function collectPolicy(roleName?: string): PolicyDocument {
  const calls = collectors.flatMap((collector) => collector.calls.map(({ permission }) => permission));
  // None of these calls can be held to single resources without leaving out others that belong to the account.
  const account = allow('TrailwardCollect', [...new Set(calls)].sort(), '*');
  const organisation = [
    allow('TrailwardAccounts', ['organizations:ListAccounts'], '*'),
    allow('TrailwardRoles', ['sts:AssumeRole'], `arn:aws:iam::*:role/${roleName}`),
  ];
  return { Version: '2012-10-17', Statement: roleName === undefined ? [account] : [account, ...organisation] };
}

function allow(Sid: string, Action: string[], Resource: string): PolicyDocument['Statement'][number] {
  return { Sid, Effect: 'Allow', Action, Resource };
}
