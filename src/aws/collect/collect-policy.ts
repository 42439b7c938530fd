import { collectors } from './collectors.ts';

/** An IAM policy document. */
export interface PolicyDocument {
  Version: '2012-10-17';
  Statement: { Sid: string; Effect: 'Allow'; Action: string[]; Resource: string }[];
}

/** The least that `trailward collect` needs to read all of one account, from the calls that the collectors declare. */
export function collectPolicy(): PolicyDocument {
  const calls = collectors.flatMap((collector) => collector.calls.map(({ permission }) => permission));
  // None of these calls can be held to single resources without leaving out others that belong to the account.
  const statement = { Sid: 'TrailwardCollect', Effect: 'Allow' as const, Action: [...new Set(calls)].sort(), Resource: '*' };
  return { Version: '2012-10-17', Statement: [statement] };
}

/** What `trailward collect --organization` needs besides, in the account that it starts from. */
export function organizationPolicy(roleName: string): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'TrailwardAccounts', Effect: 'Allow', Action: ['organizations:ListAccounts'], Resource: '*' },
      { Sid: 'TrailwardRoles', Effect: 'Allow', Action: ['sts:AssumeRole'], Resource: `arn:aws:iam::*:role/${roleName}` },
    ],
  };
}
