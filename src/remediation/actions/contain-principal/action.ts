import { documentSize } from '../../../policy/document-size.ts';
import { type ActionContext, type Draft, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { capitalised } from '../../capitalised.ts';
import { deactivateKeys } from '../../deactivate-key.ts';
import { denyAllDocument } from '../../deny-all.ts';
import { inlinePolicyDraft } from '../../inline-policy-draft.ts';
import { inlineRoom } from '../../inline-room.ts';
import { knownPrincipal } from '../../known-principal.ts';
import { ownDeny } from '../../own-deny.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';
import { principalArn } from '../../principal-arn.ts';
import { principalUse } from '../../principal-use.ts';
import { targetText } from '../../target-text.ts';
import { keepingPolicy } from './keeping-policy.ts';
import { notesOn } from './notes-on.ts';

export const action = defineAction({
  id: 'contain-principal',
  family: 'containment',
  about:
    'Cuts off one user or role. First an inline policy denies everything, then the access keys of a user are made Inactive, then a second policy denies everything to sessions that began before now. Then it waits, because IAM takes seconds to tell everywhere, and looks in CloudTrail for what the principal did meanwhile. The console password stays, because taking it cannot be taken back, and a session denies everything anyway. Policies by which AWS contains a leaked key are left alone.',
  reversal:
    'The policies are deleted again, and the keys that were Active are made Active: by rollback of the journal, or by release-principal.',
  risk: 'R2',
  targets: ['user', 'role'],
  parameters: {
    responder: {
      about:
        'ARN of the role that answers incidents. With it the notes hold a service control policy under which this role alone can lift the containment.',
      type: { kind: 'text' },
    },
    console: {
      about:
        'Whether the console password of a user stays. Removing it cannot be taken back, so it is never in this plan: with remove, the plan names the one that does it.',
      type: { kind: 'choice', of: ['keep', 'remove'] },
      default: 'keep',
    },
  },
  calls: ['iam:PutUserPolicy', 'iam:PutRolePolicy', 'iam:UpdateAccessKey'],
  plan,
});

const { containment, containmentSessions } = ownDenyPolicies;
const denyAll = denyAllDocument(containment, { kind: 'always' });

function plan(context: ActionContext): Proposal {
  const { state, target, now, partition, parameter } = context;
  const found = knownPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { principal, holder } = found;
  const { called } = holder;
  const [first, second] = [ownDeny(holder, containment, 'always'), ownDeny(holder, containmentSessions, 'older-sessions')];
  if (first.kind === 'refused') return first;
  if (second.kind === 'refused') return second;
  const arn = principalArn({ account: state.account, partition }, principal.kind, principal.entity);
  const keeping = keepingPolicy(context, principal, parameter('responder'));
  if (keeping.kind === 'refused') return keeping;
  const older = denyAllDocument(containmentSessions, { kind: 'older-sessions', before: now });
  const room = inlineRoom(state, holder, [containment, containmentSessions]) - documentSize(denyAll);
  if (room < 0 && first.kind === 'none')
    return {
      kind: 'refused',
      reason: `The inline policies of ${called} leave no room for another one.`,
      instead: `Attach AWS's own policy that denies everything: trailward plan --action attach-policy --target ${targetText(target)} --param policy=arn:${partition}:iam::aws:policy/AWSDenyAll`,
    };
  const isNew = first.kind === 'none';
  const fits = room >= documentSize(older);
  const steps: Draft[] = [];
  if (isNew)
    steps.push(
      inlinePolicyDraft(holder, containment, denyAll, {
        title: `Deny ${called} everything`,
        why: 'It comes first, so that nothing can be done with the time that the rest takes. A Deny wins over whatever else allows.',
      }),
    );
  if (principal.kind === 'user') {
    const active = Object.values(principal.entity.accessKeys.items).filter(
      ({ status }) => status.kind === 'known' && status.value === 'Active',
    );
    steps.push(...deactivateKeys(principal.entity, active, { tag: false, now }).drafts);
  }
  // Of a principal that is contained already the time stays: a later one would end no session more.
  if (fits && (second.kind === 'none' || isNew))
    steps.push(
      inlinePolicyDraft(holder, containmentSessions, older, {
        title: `Deny everything to sessions of ${called} from before ${now}`,
        why: 'Should the first policy be lifted alone, credentials that were handed out before stay useless.',
      }),
    );
  if (steps.length === 0) return { kind: 'nothing', reason: `${capitalised(called)} is contained already.` };
  const waiting: Draft = {
    title: 'Wait 10 seconds',
    why: 'IAM takes some seconds to tell a change everywhere, in which old permissions may still hold.',
    gate: { kind: 'wait', seconds: 10 },
  };
  const quiet: Draft[] =
    arn === undefined
      ? []
      : [
          {
            title: `Look for what ${called} did since this plan was made`,
            why: 'Whoever is quick can take a policy away, or make a key, before the Deny holds everywhere.',
            gate: { kind: 'quiet', principal: arn },
          },
        ];
  return {
    kind: 'steps',
    title: `Contain ${called}`,
    steps: [...steps, waiting, ...quiet],
    breaks: isNew
      ? [...principalUse(state, principal, now), ...callsLost(context, { principals: [principal], change: () => undefined })]
      : [],
    notes: [...notesOn(context, principal, { fits, isQuietKnown: arn !== undefined }), ...keeping.notes],
    next: nextOf(context),
  };
}

function nextOf({ target, parameter }: ActionContext): string[] {
  const aimed = targetText(target);
  const console =
    target.kind === 'user' && parameter('console') === 'remove'
      ? [
          `To remove the console password, which cannot be taken back: trailward plan --action remove-login-profile --target ${aimed} --param days=0`,
        ]
      : [];
  return [
    ...console,
    `What it changed may stand on its own, such as users, keys and roles that it made: trailward log --actor ${target.name}`,
    `To release it: trailward rollback of the journal, or trailward plan --action release-principal --target ${aimed}`,
  ];
}
