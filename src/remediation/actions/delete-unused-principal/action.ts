import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, type Draft, defineAction, type Proposal } from '../../action.ts';
import { afterDays } from '../../after-days.ts';
import { arnMentions } from '../../arn-mentions.ts';
import { capitalised } from '../../capitalised.ts';
import { knownPrincipal } from '../../known-principal.ts';
import { ownDeny } from '../../own-deny.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';
import { principalArn } from '../../principal-arn.ts';
import { targetText } from '../../target-text.ts';
import { useSigns } from '../../use-signs.ts';
import { quarantinedSince } from './quarantined-since.ts';
import { roleDeletion } from './role-deletion.ts';
import { userDeletion } from './user-deletion.ts';

export const action = defineAction({
  id: 'delete-unused-principal',
  family: 'containment',
  about:
    'Deletes one user or role that has been in quarantine for the grace period, by the policy and the tag that quarantine-unused-principal leaves, and that nobody has used since. Everything that AWS asks to be gone first is deleted in order, for a user nine kinds of things, and every document, membership and attachment is in the plan before it goes. The policy that denies everything goes last. Virtual MFA devices and instance profiles stay in the account, empty, and are named.',
  reversal:
    'A user or role of the same name, path, tags, boundary, policies and groups can be made again. Its unique id, its password, its keys and its MFA devices do not come back.',
  risk: 'R3',
  targets: ['user', 'role'],
  parameters: {
    'grace-days': { about: 'Days that it must have been in quarantine.', type: { kind: 'number', min: 1, max: 400 }, default: '30' },
  },
  calls: [
    'iam:DeleteLoginProfile',
    'iam:DeleteAccessKey',
    'iam:DeleteSigningCertificate',
    'iam:DeleteSSHPublicKey',
    'iam:DeleteServiceSpecificCredential',
    'iam:DeactivateMFADevice',
    'iam:RemoveUserFromGroup',
    'iam:DetachUserPolicy',
    'iam:DeleteUserPolicy',
    'iam:DeleteUser',
    'iam:RemoveRoleFromInstanceProfile',
    'iam:DetachRolePolicy',
    'iam:DeleteRolePolicy',
    'iam:DeleteRole',
  ],
  plan,
});

/** A change of IAM takes a moment to hold everywhere, and a use is told late: as much may lie between the two. */
const slack = 900;

function plan(context: ActionContext): Proposal {
  const { state, target, partition } = context;
  const found = knownPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { principal, holder } = found;
  const { called } = holder;
  const standing = ownDeny(holder, ownDenyPolicies.quarantine, 'always');
  if (standing.kind === 'refused') return standing;
  if (standing.kind === 'none')
    return {
      kind: 'refused',
      reason: `${capitalised(called)} is not in quarantine, and only what nobody missed while it was is deleted.`,
      instead: `Put it there first: trailward plan --action quarantine-unused-principal --target ${targetText(target)}`,
    };
  const refused = tooSoon(context, found);
  if (refused !== undefined) return refused;
  const deletion = principal.kind === 'user' ? userDeletion(state, principal.entity) : roleDeletion(state, principal.entity);
  if (deletion.kind === 'refused') return deletion;
  const arn = principalArn({ account: state.account, partition }, principal.kind, principal.entity);
  const quiet: Draft[] =
    arn === undefined
      ? []
      : [
          {
            title: `Look for what ${called} did since this plan was made`,
            why: 'Whoever began to use it meanwhile is asked first, even where the use was denied.',
            gate: { kind: 'quiet', principal: arn },
          },
        ];
  const mentions = arn === undefined ? [] : arnMentions(state, arn);
  return {
    kind: 'steps',
    title: `Delete unused ${called}`,
    steps: [...quiet, ...deletion.steps],
    breaks: mentions.map(
      (words) => `${capitalised(words)} names ${called}. It names nobody once it is gone, and no new one of the name either.`,
    ),
    notes: deletion.notes,
    next: deletion.next,
  };
}

function tooSoon(
  context: ActionContext,
  { principal, holder }: Extract<ReturnType<typeof knownPrincipal>, { kind: 'principal' }>,
): Proposal | undefined {
  const { now, number, target } = context;
  const { called } = holder;
  const since = quarantinedSince(context, principal);
  if (since === undefined)
    return {
      kind: 'refused',
      reason: `Since when ${called} is in quarantine is told neither by a tag nor by the history.`,
      instead: `Have it tagged, which begins the grace: trailward plan --action quarantine-unused-principal --target ${targetText(target)}`,
    };
  const days = number('grace-days') ?? 30;
  const ready = afterDays(since.at, days);
  if (secondsBetween(now, ready) > 0)
    return {
      kind: 'refused',
      reason: `${capitalised(called)} is in quarantine since ${since.at}, by ${since.by}, which is not ${days} days.`,
      instead: `Wait until ${ready}.`,
    };
  const { signs, gaps } = useSigns(context, principal);
  const later = signs.find(({ kind, at }) => kind === 'used' && !(secondsBetween(at, since.at) >= -slack));
  if (later !== undefined)
    return {
      kind: 'refused',
      reason: `Somebody missed it: ${later.what} at ${later.at}, and it is in quarantine since ${since.at}.`,
      instead: `Find out who. To give it back, take back what put ${ownDenyPolicies.quarantine} there: trailward rollback of the journal, or trailward plan --event EVENT-ID`,
    };
  const fresh = signs.find(({ kind, at }) => kind === 'made' && secondsBetween(since.at, at) > slack);
  if (fresh !== undefined)
    return {
      kind: 'refused',
      reason: `${capitalised(fresh.what)} at ${fresh.at}, after it was put into quarantine.`,
      instead: 'Find out who did it, and why.',
    };
  return gaps.length === 0
    ? undefined
    : {
        kind: 'refused',
        reason: `Whether ${called} was used in quarantine is not known. ${gaps.join(' ')}`,
        instead: 'Read the account first, with its credential report: trailward collect.',
      };
}
