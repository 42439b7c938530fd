import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { capitalised } from '../../capitalised.ts';
import { inlinePolicyDraft } from '../../inline-policy-draft.ts';
import { knownPrincipal } from '../../known-principal.ts';
import { ownDeny } from '../../own-deny.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';
import { keysToRelease } from './keys-to-release.ts';

export const action = defineAction({
  id: 'release-principal',
  family: 'containment',
  about:
    'Takes away just what contain-principal put: the two inline policies, and the Inactive status of those keys that it made Inactive, which the ingested history or the parameter keys tells. Keys that were Inactive before stay so, and so does every other policy. The Deny on everything goes last, so that nothing works before all is in place. Where the journal of the containment is at hand, its rollback is exact by itself.',
  reversal: 'The policies are put back to the letter, and the keys are made Inactive again.',
  risk: 'R2',
  targets: ['user', 'role'],
  parameters: {
    keys: {
      about: 'Ids of the access keys to make Active again, with commas between; none for no key; by the ingested history unless given.',
      type: { kind: 'text' },
    },
    sessions: {
      about: 'Whether sessions from before the containment may work again (release), or stay denied (keep).',
      type: { kind: 'choice', of: ['release', 'keep'] },
      default: 'release',
    },
  },
  calls: ['iam:DeleteUserPolicy', 'iam:DeleteRolePolicy', 'iam:UpdateAccessKey'],
  plan,
});

const { containment, containmentSessions } = ownDenyPolicies;

function plan(context: ActionContext): Proposal {
  const { state, target, parameter } = context;
  const found = knownPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { principal, holder } = found;
  const { called } = holder;
  const [first, second] = [ownDeny(holder, containment, 'always'), ownDeny(holder, containmentSessions, 'older-sessions')];
  if (first.kind === 'refused') return first;
  if (second.kind === 'refused') return second;
  // Once the policies are gone it was released, with the keys that somebody chose then.
  if (first.kind === 'none' && second.kind === 'none' && parameter('keys') === undefined)
    return { kind: 'nothing', reason: `${capitalised(called)} is not contained.` };
  const keys = principal.kind === 'user' ? keysToRelease(context, principal.entity) : { kind: 'keys' as const, keys: [], notes: [] };
  if (keys.kind === 'refused') return keys;
  const keeps = parameter('sessions') === 'keep';
  const steps: CallDraft[] = [];
  if (second.kind === 'ours' && !keeps)
    steps.push(
      inlinePolicyDraft(holder, containmentSessions, undefined, {
        title: `Allow sessions of ${called} from before the containment again`,
        why: `The policy denies everything to sessions that began before ${second.deny.kind === 'older-sessions' ? second.deny.before : 'then'}.`,
      }),
    );
  for (const key of keys.keys)
    steps.push({
      title: `Make access key ${key} of ${called} Active`,
      why: 'It was Active before the containment. What signs with it works again once the Deny is gone.',
      call: { service: 'iam', action: 'UpdateAccessKey', parameters: { UserName: holder.name, AccessKeyId: key, Status: 'Active' } },
    });
  if (first.kind === 'ours')
    steps.push(
      inlinePolicyDraft(holder, containment, undefined, {
        title: `Take the Deny on everything from ${called}`,
        why: 'It goes last, so that nothing works before all the rest is as it was.',
      }),
    );
  if (steps.length === 0) return { kind: 'nothing', reason: `${capitalised(called)} is not contained.` };
  const notes = [...keys.notes];
  if (keys.keys.length > 0)
    notes.push(`Whoever has the secret of ${keys.keys.join(', ')} can use it again. Rotate a key that anybody else may have seen.`);
  if (second.kind === 'ours')
    notes.push(
      keeps
        ? `${containmentSessions} stays. When the sessions have ended, after 36 hours at most, release it once more without sessions=keep.`
        : 'Credentials from before the containment that have not expired work again. To keep them denied: --param sessions=keep',
    );
  notes.push(
    'Sessions that began during the containment work once it is lifted. To end those too, apply revoke-sessions right after this.',
  );
  return { kind: 'steps', title: `Release ${called}`, steps, notes };
}
