import type { ActionContext, Proposal } from '../../action.ts';
import type { Principal } from '../../held-documents.ts';
import { principalArn } from '../../principal-arn.ts';

export type KeepingPolicy = { kind: 'notes'; notes: readonly string[] } | Extract<Proposal, { kind: 'refused' }>;

/** Calls that would lift a containment, or take the principal out from under it. */
const lifting = {
  user: ['iam:DeleteUserPolicy', 'iam:PutUserPolicy', 'iam:UpdateAccessKey', 'iam:CreateAccessKey', 'iam:UpdateUser', 'iam:DeleteUser'],
  role: ['iam:DeleteRolePolicy', 'iam:PutRolePolicy', 'iam:DeleteRole'],
} as const;

/**
 * The text of a service control policy under which nobody but the responder can lift a containment, for the notes of a
 * plan. Trailward does not attach it: that is done in the management account of the organisation.
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
 */
export function keepingPolicy(
  { state, partition }: Pick<ActionContext, 'state' | 'partition'>,
  { kind, entity }: Principal,
  responder: string | undefined,
): KeepingPolicy {
  if (responder === undefined)
    return {
      kind: 'notes',
      notes: [
        'Anybody who may change IAM can lift the containment. For a service control policy against that, name the role that answers incidents: --param responder=ARN',
      ],
    };
  const parts = /^arn:([a-z-]+):iam::(\d{12}):role\/(?:[\u0021-\u007e]*\/)?[\w+=,.@-]{1,64}$/.exec(responder);
  if (parts === null || /[*?]/.test(responder) || parts[1] !== partition || parts[2] !== state.account)
    return {
      kind: 'refused',
      reason: `${responder} is no ARN of a role of this account.`,
      instead: `Give one as arn:${partition}:iam::${state.account}:role/NAME. A service control policy binds principals of its own account only.`,
    };
  const arn = principalArn({ account: state.account, partition }, kind, entity);
  if (arn === undefined)
    return { kind: 'notes', notes: [`No service control policy is written, because the path of ${kind} ${entity.name} is not known.`] };
  if (arn === responder)
    return { kind: 'refused', reason: `${responder} is the role that is to be contained.`, instead: 'Name another role as responder.' };
  const statement = {
    Sid: 'TrailwardKeepContainment',
    Effect: 'Deny',
    Action: lifting[kind],
    Resource: arn,
    Condition: { ArnNotEquals: { 'aws:PrincipalArn': responder } },
  };
  return {
    kind: 'notes',
    notes: [
      `Under this service control policy, which is attached to the account from the management account of the organisation, nobody but ${responder} can lift the containment: ${JSON.stringify({ Version: '2012-10-17', Statement: [statement] })}`,
      'A service control policy does not bind the management account itself. Detach it after the release.',
    ],
  };
}
