import type { Role } from '../account/entities.ts';
import { knownValue } from '../account/part.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { matchesPattern } from '../policy/match-pattern.ts';
import type { ActionContext, Proposal } from './action.ts';
import { documentsOf } from './held-documents.ts';
import { principalArn } from './principal-arn.ts';
import { statementFit } from './statement-fit.ts';

type Refused = Extract<Proposal, { kind: 'refused' }>;
/** `groupArn` is as CloudTrail takes it, with a star for the streams. */
export type TrailLogGroup = { kind: 'log-group'; name: string; groupArn: string; roleArn: string; notes: readonly string[] } | Refused;

export interface LogGroupRequest {
  /** Home Region of the trail, where the group must be. */
  region: string;
  /** Name or ARN. */
  group: string;
  /** Name or ARN. */
  role: string;
}

/**
 * The log group and the role by which CloudTrail is to write to it. The role must exist, let CloudTrail assume it, and
 * allow it to write, as far as is known here; CloudTrail looks at it as well.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html
 */
export function trailLogGroup(
  context: Pick<ActionContext, 'state' | 'partition'>,
  { region, group, role: given }: LogGroupRequest,
): TrailLogGroup {
  const { state, partition } = context;
  const groups = `arn:${partition}:logs:${region}:${state.account}:log-group:`;
  const name = (group.startsWith(groups) ? group.slice(groups.length) : group).replace(/:\*$/, '');
  if (!/^[\w.\-/#]{1,512}$/.test(name))
    return {
      kind: 'refused',
      reason: `${group} is no log group of this account in ${region}.`,
      instead: 'Give its name, or its ARN in the home Region of the trail.',
    };
  const role = state.roles.by.get((given.split('/').at(-1) ?? '').toLowerCase());
  const roleArn = role === undefined ? undefined : principalArn({ account: state.account, partition }, 'role', role);
  if (role === undefined || roleArn === undefined || (given.includes('/') && given !== roleArn)) return absent(context, given);
  const trust = readPolicyDocument(knownValue(role.trust));
  if (trust.kind === 'unreadable')
    return {
      kind: 'refused',
      reason: `Whom role ${role.name} trusts is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const lets = trust.statements.some(
    ({ effect, principals, actions }) =>
      effect === 'Allow' &&
      (principals['Service'] ?? []).includes('cloudtrail.amazonaws.com') &&
      actions.some((pattern) => matchesPattern(pattern, 'sts:AssumeRole')),
  );
  if (!lets)
    return {
      kind: 'refused',
      reason: `Role ${role.name} does not let cloudtrail.amazonaws.com assume it.`,
      instead: 'Name a role that is made for CloudTrail.',
    };
  const stream = `${groups}${name}:log-stream:${state.account}_CloudTrail_${region}`;
  const doubt = mayWrite(context, role, stream);
  if (doubt === 'no')
    return {
      kind: 'refused',
      reason: `No policy of role ${role.name} allows logs:CreateLogStream and logs:PutLogEvents on ${stream}.`,
      instead: 'Allow it both first, on the log streams of this group.',
    };
  const notes =
    doubt === 'yes'
      ? []
      : [
          `Whether role ${role.name} may write to log group ${name} is not certain. CloudTrail refuses it when it may not, and changes nothing then.`,
        ];
  return { kind: 'log-group', name, groupArn: `${groups}${name}:*`, roleArn, notes };
}

function absent({ state }: Pick<ActionContext, 'state'>, role: string): Refused {
  return state.roles.whole.kind === 'known'
    ? {
        kind: 'refused',
        reason: `There is no role ${role} in this account.`,
        instead: 'Make one that cloudtrail.amazonaws.com may assume, and that may write to the log group.',
      }
    : { kind: 'refused', reason: `Whether there is a role ${role} is not known.`, instead: 'Read the account first: trailward collect.' };
}

function mayWrite({ state }: Pick<ActionContext, 'state'>, role: Role, stream: string): 'yes' | 'no' | 'unknown' {
  const { documents, isWhole } = documentsOf(state, `role/${role.name.toLowerCase()}`, role);
  const readings = documents.map(({ document }) => readPolicyDocument(document));
  const statements = readings.flatMap((reading) => (reading.kind === 'document' ? reading.statements : []));
  const fits = ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) =>
    statements
      .filter(({ effect }) => effect === 'Allow')
      .map((statement) => statementFit(statement, { action, resource: stream, userName: '' })),
  );
  if (fits.every((found) => found.includes('yes'))) return statements.some(({ effect }) => effect === 'Deny') ? 'unknown' : 'yes';
  const isKnown = isWhole && readings.every(({ kind }) => kind === 'document');
  return isKnown && fits.some((found) => found.every((fit) => fit === 'no')) ? 'no' : 'unknown';
}
