import { defineAction } from '../../action.ts';
import { deactivateKeys } from '../../deactivate-key.ts';
import { keyUse } from '../../key-use.ts';
import { knownAccessKey } from '../../known-access-key.ts';

export const action = defineAction({
  id: 'deactivate-access-key',
  family: 'keys',
  about:
    'Makes one access key Inactive and keeps it. Whatever signs with it is refused from then on, within seconds. The key and its secret stay valid for being made Active again, so that a workload that nobody knew of can be given back at once. A tag on the user then says since when, because AWS does not tell it, and deleting, which is another action, waits for a grace.',
  reversal: 'The key is made Active again, and its secret does not change. The tag is taken away, or gets its old value.',
  risk: 'R2',
  targets: ['access-key'],
  parameters: {
    tag: { about: 'Whether the date may be written to the user as a tag.', type: { kind: 'flag' }, default: 'true' },
  },
  calls: ['iam:UpdateAccessKey', 'iam:TagUser'],
  plan: ({ state, target, now, parameter }) => {
    const found = knownAccessKey(state, target);
    if (found.kind === 'refused') return found;
    const { user, key } = found;
    if (key.status.kind === 'known' && key.status.value === 'Inactive')
      return { kind: 'nothing', reason: `Access key ${key.id} of user ${user.name} is Inactive already.` };
    const { drafts, notes } = deactivateKeys(user, [key], { tag: parameter('tag') === 'true', now });
    return {
      kind: 'steps',
      title: `Deactivate access key ${key.id} of user ${user.name}`,
      steps: drafts,
      breaks: keyUse(user, key, now),
      notes,
      next: [`After 30 days without anybody missing it: trailward plan --action delete-access-key --target access-key:${key.id}`],
    };
  },
});
