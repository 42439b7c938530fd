import type { AccessKey, User } from '../../../account/entities.ts';
import { type ActionContext, type CallDraft, defineAction, type Proposal } from '../../action.ts';
import { deactivateKeys } from '../../deactivate-key.ts';
import { unusedKeys } from './unused-keys.ts';

export const action = defineAction({
  id: 'deactivate-unused-access-keys',
  family: 'keys',
  about:
    'Makes every Active access key Inactive that was not used for a number of days, 90 unless given. What counts is the last use, and the creation only for a key that was never used, so that an old key in daily use stays. A key whose last use is not known stays as it is and is named. Nothing is deleted.',
  reversal: 'Each key is made Active again, and each tag is taken away.',
  risk: 'R2',
  targets: ['account'],
  parameters: {
    days: { about: 'Days without use. CIS asks for 45, FSBP for 90.', type: { kind: 'number', min: 1, max: 3_650 }, default: '90' },
    'at-most': {
      about: 'How many keys at most, those that were not used for longest; all unless given.',
      type: { kind: 'number', min: 1, max: 10_000 },
    },
    tag: { about: 'Whether the date may be written to each user as a tag.', type: { kind: 'flag' }, default: 'true' },
  },
  calls: ['iam:UpdateAccessKey', 'iam:TagUser'],
  plan,
});

function plan({ state, now, number, parameter }: ActionContext): Proposal {
  const days = number('days') ?? 90;
  const { unused, untold } = unusedKeys(state, days, now);
  if (unused.length === 0)
    return untold.length === 0
      ? { kind: 'nothing', reason: `Every Active access key was used in the last ${days} days.` }
      : {
          kind: 'refused',
          reason: `No access key is known to be unused for ${days} days. ${untold.join(' ')}`,
          instead: 'Read the account first: trailward collect.',
        };
  const chosen = unused.slice(0, number('at-most') ?? unused.length);
  const users = new Map<User, AccessKey[]>();
  for (const { user, key } of chosen) users.set(user, [...(users.get(user) ?? []), key]);
  const steps: CallDraft[] = [];
  const notes: string[] = [];
  for (const [user, keys] of users) {
    const made = deactivateKeys(user, keys, { tag: parameter('tag') === 'true', now });
    steps.push(...made.drafts);
    notes.push(...made.notes);
  }
  const left = unused.length - chosen.length;
  return {
    kind: 'steps',
    title: `Deactivate ${chosen.length === 1 ? 'one access key that was' : `${chosen.length} access keys that were`} not used for ${days} days`,
    steps,
    breaks: chosen.map(({ user, key, since }) =>
      key.lastUsed.kind === 'known'
        ? `Access key ${key.id} of user ${user.name} was last used at ${since}, for ${key.lastUsed.value.service} in ${key.lastUsed.value.region}. What does so once in a while will be refused.`
        : `Access key ${key.id} of user ${user.name} was never used since it was made at ${since}.`,
    ),
    notes: [...notes, ...untold, ...(left === 0 ? [] : [`Keys unused for ${days} days that this leaves for another plan: ${left}.`])],
    next: ['After 30 days without anybody missing them: trailward plan --action delete-access-key, one plan for each key.'],
  };
}
