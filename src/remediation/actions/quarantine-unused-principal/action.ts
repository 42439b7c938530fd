import { knownValue } from '../../../account/part.ts';
import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { documentSize } from '../../../policy/document-size.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { capitalised } from '../../capitalised.ts';
import { denyAllDocument } from '../../deny-all.ts';
import { inlinePolicyDraft } from '../../inline-policy-draft.ts';
import { inlineRoom } from '../../inline-room.ts';
import { knownPrincipal } from '../../known-principal.ts';
import { latestDate } from '../../latest-date.ts';
import { noteTag } from '../../note-tag.ts';
import { ownDeny } from '../../own-deny.ts';
import { ownDenyPolicies } from '../../own-deny-policies.ts';
import { principalUse } from '../../principal-use.ts';
import { quarantineTag, quarantineTagIn } from '../../quarantine-tag.ts';
import { targetText } from '../../target-text.ts';
import { useSigns } from '../../use-signs.ts';

export const action = defineAction({
  id: 'quarantine-unused-principal',
  family: 'containment',
  about:
    'Denies everything to one user or role that nobody has used for a number of days, 90 unless given, and tags it with the date, so that whoever misses it can have it back at once. It looks at passwords, access keys, the last use of a role, and every call that the ingested history shows, denied ones too; what was never used counts from its making. Where a use cannot be told it refuses. Deleting is another action, after a grace.',
  reversal: 'The policy is deleted and the tag is taken away. Nothing else was changed, so all works as before.',
  risk: 'R2',
  targets: ['user', 'role'],
  parameters: {
    days: {
      about: 'Days without use. AWS tells the last use of a role for 400 days.',
      type: { kind: 'number', min: 1, max: 400 },
      default: '90',
    },
  },
  calls: ['iam:PutUserPolicy', 'iam:PutRolePolicy', 'iam:TagUser', 'iam:TagRole'],
  plan,
});

const { quarantine } = ownDenyPolicies;
const document = denyAllDocument(quarantine, { kind: 'always' });

function plan(context: ActionContext): Proposal {
  const { state, target, now, number } = context;
  const found = knownPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { principal, holder } = found;
  const { called } = holder;
  const standing = ownDeny(holder, quarantine, 'always');
  if (standing.kind === 'refused') return standing;
  const { name, tags, created } = principal.entity;
  const tag = quarantineTagIn(tags);
  const noted = noteTag({
    word: principal.kind === 'user' ? 'User' : 'Role',
    name,
    tags,
    held: tag?.key,
    key: quarantineTag,
    at: now,
    what: `${called} is in quarantine`,
    why: 'It is deleted only after a grace, and AWS does not tell when an inline policy was put.',
  });
  // A tag that is no date tells nothing, and gets one.
  const isTold = tag !== undefined && latestDate([{ at: tag.value, by: tag.key }], now, knownValue(created)) !== undefined;
  if (standing.kind === 'ours' && (isTold || noted.drafts.length === 0))
    return { kind: 'nothing', reason: `${capitalised(called)} is in quarantine already.` };
  const days = number('days') ?? 90;
  const inUse = standing.kind === 'none' ? refusalOfUse(context, found, days) : undefined;
  if (inUse !== undefined) return inUse;
  if (standing.kind === 'none' && inlineRoom(state, holder) < documentSize(document))
    return {
      kind: 'refused',
      reason: `The inline policies of ${called} leave no room for another one.`,
      instead: 'Remove one that is not needed first.',
    };
  const put = inlinePolicyDraft(holder, quarantine, document, {
    title: `Deny ${called} everything`,
    why: 'Nobody has used it, and whoever does after all will say so while it can be given back at once.',
  });
  return {
    kind: 'steps',
    title: `Put ${called} into quarantine`,
    steps: [...(standing.kind === 'none' ? [put] : []), ...noted.drafts],
    breaks: principalUse(state, principal, now),
    notes: noted.notes,
    next: [
      'To give it back: trailward rollback of the journal, or trailward plan --event with the event that put the policy.',
      `After 30 days without anybody missing it: trailward plan --action delete-unused-principal --target ${targetText(target)}`,
    ],
  };
}

function refusalOfUse(
  context: ActionContext,
  { principal, holder }: Extract<ReturnType<typeof knownPrincipal>, { kind: 'principal' }>,
  days: number,
): Proposal | undefined {
  const { signs, gaps } = useSigns(context, principal);
  const newest = signs.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  if (newest !== undefined && !(secondsBetween(newest.at, context.now) >= days * 86_400))
    return {
      kind: 'refused',
      reason: `${capitalised(newest.what)} at ${newest.at}, which is not ${days} days ago.`,
      instead: `Leave ${holder.called}. To cut off one that an intruder uses: trailward plan --action contain-principal --target ${targetText(context.target)}`,
    };
  if (gaps.length === 0) return undefined;
  return {
    kind: 'refused',
    reason: `Whether ${holder.called} was unused for ${days} days is not known. ${gaps.join(' ')}`,
    instead: 'Read the account first, with its credential report: trailward collect.',
  };
}
