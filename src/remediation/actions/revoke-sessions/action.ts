import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { documentSize } from '../../../policy/document-size.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { denyAllDocument } from '../../deny-all.ts';
import type { Principal } from '../../held-documents.ts';
import { inlinePolicyDraft } from '../../inline-policy-draft.ts';
import { inlineRoom } from '../../inline-room.ts';
import { knownPrincipal } from '../../known-principal.ts';
import { ownDeny } from '../../own-deny.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';
import { passwordUse } from '../../password-use.ts';
import { roleUse } from '../../role-use.ts';
import { targetText } from '../../target-text.ts';

export const action = defineAction({
  id: 'revoke-sessions',
  family: 'containment',
  about:
    'Denies everything to sessions of one user or role that began before now, by an inline policy that looks at aws:TokenIssueTime. New sessions work, so whoever may sign in or assume the role goes on after doing so again. It does not touch long-term access keys, whose calls carry no such time. An older policy of the same name that Trailward wrote gets the later time.',
  reversal: 'The policy is deleted, or gets its old time back. Credentials that have not expired by then work again.',
  risk: 'R2',
  targets: ['user', 'role'],
  parameters: {},
  calls: ['iam:PutUserPolicy', 'iam:PutRolePolicy'],
  plan,
});

const { olderSessions } = ownDenyPolicies;

function plan({ state, target, now }: ActionContext): Proposal {
  const found = knownPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { principal, holder } = found;
  const { called } = holder;
  const standing = ownDeny(holder, olderSessions, 'older-sessions');
  if (standing.kind === 'refused') return standing;
  const old = standing.kind === 'ours' && standing.deny.kind === 'older-sessions' ? standing.deny.before : undefined;
  if (old !== undefined && secondsBetween(old, now) <= 0)
    return { kind: 'nothing', reason: `Sessions of ${called} that began before ${old} are denied everything already.` };
  const document = denyAllDocument(olderSessions, { kind: 'older-sessions', before: now });
  if (inlineRoom(state, holder, [olderSessions]) < documentSize(document))
    return {
      kind: 'refused',
      reason: `The inline policies of ${called} leave no room for another one.`,
      instead: 'Move one into a managed policy first, or make it shorter.',
    };
  return {
    kind: 'steps',
    title: `End the sessions of ${called}`,
    steps: [
      inlinePolicyDraft(holder, olderSessions, document, {
        title: `Deny everything to sessions of ${called} from before ${now}`,
        why: 'Temporary credentials cannot be called back. What they allow is looked up at every call, so a Deny ends them.',
      }),
    ],
    breaks: breaksOf(principal, now),
    notes: [
      ...(old === undefined ? [] : [`Until now it held for sessions from before ${old}.`]),
      `Sessions that begin after ${now} are not denied. Where the plan is applied much later, make it anew.`,
      ...notesOn(principal),
      'It takes a moment to hold everywhere, some minutes at most.',
    ],
    next: [
      `Once the sessions have ended, after 12 hours for a role and 36 for a user, inline policy ${olderSessions} can go: trailward rollback of the journal, or of the event that put it: trailward plan --event EVENT-ID`,
      `To cut it off altogether: trailward plan --action contain-principal --target ${targetText(target)}`,
    ],
  };
}

function breaksOf({ kind, entity }: Principal, now: string): string[] {
  const called = `${kind} ${entity.name}`;
  const again =
    kind === 'user'
      ? 'has to sign in again'
      : 'has to assume it again, and what keeps its credentials is refused until it fetches new ones';
  return [...(kind === 'user' ? passwordUse(entity, now) : roleUse(entity)), `Whoever works in a session of ${called} ${again}.`];
}

function notesOn({ kind, entity }: Principal): string[] {
  if (kind === 'role')
    return [`Whoever role ${entity.name} trusts can open a new session at once. If that is the intruder, contain it or tighten the trust.`];
  const working = Object.values(entity.accessKeys.items).filter(({ status }) => !(status.kind === 'known' && status.value === 'Inactive'));
  const keys =
    working.length === 0
      ? ''
      : ` They go on: ${working.map(({ id }) => id).join(', ')}. Deactivate one that leaked: trailward plan --action deactivate-access-key.`;
  return [`Calls by a long-term access key carry no aws:TokenIssueTime and are not denied.${keys}`];
}
