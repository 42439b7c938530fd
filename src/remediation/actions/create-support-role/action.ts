import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import type { AccountState } from '../../../account/state.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { principalArn } from '../../principal-arn.ts';
import { unreadPart } from '../../unread-part.ts';

export const action = defineAction({
  id: 'create-support-role',
  family: 'account',
  about:
    'Makes a role with the AWS managed policy AWSSupportAccess, by which one named user or role may open and follow cases with AWS Support. Its trust policy names that principal, and neither the whole account nor everybody. A user has to sign in with MFA to take it on.',
  reversal: 'The policy is detached from the role, and the role deleted.',
  risk: 'R1',
  targets: ['account'],
  parameters: {
    principal: { about: 'ARN of the user or role that may take the role on.', type: { kind: 'text' }, required: true },
    name: { about: 'Name of the role.', type: { kind: 'text' }, default: 'SupportAccess' },
    mfa: { about: 'Whether a user needs MFA to take it on.', type: { kind: 'flag' }, default: 'true' },
  },
  calls: ['iam:CreateRole', 'iam:AttachRolePolicy'],
  plan,
});

function plan({ state, partition, parameter }: ActionContext): Proposal {
  const [principal, name] = [parameter('principal') ?? '', parameter('name') ?? ''];
  const stop = principalProblem(state, partition, principal);
  if (stop !== undefined) return stop;
  if (!/^[\w+=,.@-]{1,64}$/.test(name))
    return { kind: 'refused', reason: `${name} is no name for a role.`, instead: 'Use up to 64 letters, digits and + = , . @ _ -' };
  const unread = unreadPart({ 'Which roles the account has': state.roles.whole });
  if (unread !== undefined) return unread;
  const policy = `arn:${partition}:iam::aws:policy/AWSSupportAccess`;
  const held = [...state.roles.by.values()].find(
    ({ attached, trust }) => memberAt(attached, policy) !== undefined && trusts(knownValue(trust), principal),
  );
  if (held !== undefined)
    return { kind: 'nothing', reason: `${principal} may take on role ${held.name} already, which has AWSSupportAccess.` };
  if (state.roles.by.get(name.toLowerCase()) !== undefined)
    return {
      kind: 'refused',
      reason: `There is a role ${name}, and it is no support role of ${principal}.`,
      instead: 'Give another name: --param name=…',
    };
  const isUser = principal.includes(':user/');
  const Condition = isUser && parameter('mfa') === 'true' ? { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } } : {};
  const trust = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: principal }, Action: 'sts:AssumeRole', ...Condition }],
  };
  const isForeign = principal.split(':')[4] !== state.account;
  return {
    kind: 'steps',
    title: `Make role ${name}, by which ${principal} may manage support cases`,
    steps: [
      {
        title: `Make role ${name}, which ${principal} may take on`,
        why: 'Somebody has to be able to call AWS Support in an incident, and not everybody.',
        call: {
          service: 'iam',
          action: 'CreateRole',
          parameters: { RoleName: name, AssumeRolePolicyDocument: JSON.stringify(trust), Description: 'Manages cases with AWS Support.' },
        },
      },
      {
        title: `Attach AWSSupportAccess to role ${name}`,
        why: 'It allows to open and follow cases, and nothing in the account beside that.',
        call: { service: 'iam', action: 'AttachRolePolicy', parameters: { RoleName: name, PolicyArn: policy } },
        risk: 'R1',
      },
    ],
    notes: isForeign
      ? [
          `${principal} is of account ${principal.split(':')[4]}. Make sure that the account is yours. It must allow the principal sts:AssumeRole on the role as well.`,
        ]
      : [],
  };
}

/** Why the trust policy cannot name a principal. IAM would take one of this account that is not there for a mistake as well. */
function principalProblem(state: AccountState, partition: string, principal: string): Proposal | undefined {
  const [, where, account, kind, name = ''] =
    /^arn:([a-z-]+):iam::(\d{12}):(user|role)\/(?:[\u0021-\u007e]*\/)?([\w+=,.@-]{1,64})$/.exec(principal) ?? [];
  if (where !== partition || (kind !== 'user' && kind !== 'role'))
    return {
      kind: 'refused',
      reason: `${principal} is no ARN of a user or role in the partition ${partition}.`,
      instead: 'Name the one user or role that is to call AWS Support; a whole account, a group or * is no such principal.',
    };
  if (account !== state.account) return undefined;
  const table = kind === 'user' ? state.users : state.roles;
  const entity = table.by.get(name.toLowerCase());
  if (entity === undefined && table.whole.kind !== 'known')
    return {
      kind: 'refused',
      reason: `Whether there is a ${kind} ${name} is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (entity !== undefined && principalArn({ account, partition }, kind, entity) === principal) return undefined;
  return { kind: 'refused', reason: `There is no ${kind} ${principal}.`, instead: 'Give the ARN as the account has it, with its path.' };
}

function trusts(document: string | undefined, principal: string): boolean {
  const reading = readPolicyDocument(document);
  if (reading.kind === 'unreadable') return false;
  return reading.statements.some(
    ({ effect, principals, actions }) =>
      effect === 'Allow' && (principals['AWS'] ?? []).includes(principal) && actions.includes('sts:AssumeRole'),
  );
}
