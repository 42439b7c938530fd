import { secondsBetween } from '../../../kernel/seconds-between.ts';
import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { afterDays } from '../../after-days.ts';
import { counted } from '../../counted.ts';
import { deactivatedTagOf } from '../../deactivated-tag.ts';
import { knownAccessKey } from '../../known-access-key.ts';
import { inactiveSince } from './inactive-since.ts';

export const action = defineAction({
  id: 'delete-access-key',
  family: 'keys',
  about:
    'Deletes one access key that has been Inactive for the grace period and was not used since. A key that is Active is never deleted: it is deactivated first, in another plan. Since when it is Inactive is told by the history or by the tag that deactivate-access-key leaves; where neither tells it, the grace begins with the plan.',
  reversal: 'Nothing brings a deleted key back, because AWS deletes its secret with it. Only a new key can take its place.',
  risk: 'R3',
  targets: ['access-key'],
  parameters: {
    'grace-days': { about: 'Days that the key must have been Inactive.', type: { kind: 'number', min: 1, max: 3_650 }, default: '30' },
  },
  calls: ['iam:DeleteAccessKey', 'iam:UntagUser'],
  plan,
});

/** A deactivation takes a moment to hold everywhere, and a use is told late: as much may lie between the two. */
const slack = 900;

function plan(context: ActionContext): Proposal {
  const { state, target, now, number } = context;
  const found = knownAccessKey(state, target);
  if (found.kind === 'refused') return found;
  const { user, key } = found;
  const called = `Access key ${key.id} of user ${user.name}`;
  if (key.status.kind !== 'known')
    return {
      kind: 'refused',
      reason: `Whether access key ${key.id} of user ${user.name} is Inactive is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (key.status.value === 'Active')
    return {
      kind: 'refused',
      reason: `${called} is Active, and only a key that nobody missed while it was Inactive is deleted.`,
      instead: `Deactivate it first: trailward plan --action deactivate-access-key --target access-key:${key.id}`,
    };
  const { lastUsed } = key;
  if (lastUsed.kind === 'unknown')
    return {
      kind: 'refused',
      reason: `When access key ${key.id} of user ${user.name} was last used is not known (${lastUsed.reason}).`,
      instead: 'Read the account first, with iam:GetAccessKeyLastUsed: trailward collect.',
    };
  const since = inactiveSince(user, key, context);
  const used = lastUsed.kind === 'known' ? lastUsed.value.at : undefined;
  // Written so that a date which is none counts as late.
  if (since !== undefined && used !== undefined && !(secondsBetween(used, since.at) >= -slack))
    return {
      kind: 'refused',
      reason: `${called} was last used at ${used}, after it was made Inactive at ${since.at} by ${since.by}. So it was Active in between.`,
      instead: 'Make it Active and Inactive once more, so that the date is right, and wait the grace.',
    };
  const days = number('grace-days') ?? 30;
  const ready = afterDays(since?.at ?? now, days);
  const wait = secondsBetween(now, ready) > 0;
  const tag = deactivatedTagOf(user, key);
  const untag: CallDraft[] =
    tag === undefined
      ? []
      : [
          {
            title: `Take away the note on user ${user.name} since when access key ${key.id} is Inactive`,
            why: 'The key is gone, and a user can have 50 tags only.',
            call: { service: 'iam', action: 'UntagUser', parameters: { UserName: user.name, TagKeys: [tag.key] } },
          },
        ];
  return {
    kind: 'steps',
    title: `Delete access key ${key.id} of user ${user.name}`,
    steps: [
      {
        title: `Delete access key ${key.id} of user ${user.name}`,
        why: 'An Inactive key can be made Active by whoever may, and counts as one of the two that a user can have.',
        call: { service: 'iam', action: 'DeleteAccessKey', parameters: { UserName: user.name, AccessKeyId: key.id } },
      },
      ...untag,
    ],
    notes: [
      since === undefined
        ? `Since when the key is Inactive is told neither by a tag nor by the history, so the grace of ${counted(days, 'day')} begins now.`
        : `The key is Inactive since ${since.at}, by ${since.by}. The grace is ${counted(days, 'day')}.`,
      used === undefined ? 'The key was never used.' : `The key was last used at ${used}.`,
    ],
    ...(wait ? { notBefore: ready } : {}),
  };
}
