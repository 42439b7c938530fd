import { type CallDraft, defineAction } from '../../action.ts';
import { deactivatedTagOf } from '../../deactivated-tag.ts';
import { knownAccessKey } from '../../known-access-key.ts';

export const action = defineAction({
  id: 'reactivate-access-key',
  family: 'keys',
  about:
    'Makes an Inactive access key Active again, with the secret that it had, for a workload that turned out to need it. The tag that said since when it was Inactive is taken away first, so that a later grace begins anew. Whoever has the secret has access again: a key that was deactivated because it leaked must be rotated instead.',
  reversal: 'The key is made Inactive again, and the tag is set as it was.',
  risk: 'R1',
  targets: ['access-key'],
  parameters: {},
  calls: ['iam:UpdateAccessKey', 'iam:UntagUser'],
  plan: ({ state, target }) => {
    const found = knownAccessKey(state, target);
    if (found.kind === 'refused') return found;
    const { user, key } = found;
    if (key.status.kind === 'known' && key.status.value === 'Active')
      return { kind: 'nothing', reason: `Access key ${key.id} of user ${user.name} is Active already.` };
    const tag = deactivatedTagOf(user, key);
    const untag: CallDraft[] =
      tag === undefined
        ? []
        : [
            {
              title: `Take away the note on user ${user.name} that access key ${key.id} is Inactive`,
              why: 'The date would be wrong from here on, and would shorten the grace of a later deactivation.',
              call: { service: 'iam', action: 'UntagUser', parameters: { UserName: user.name, TagKeys: [tag.key] } },
            },
          ];
    return {
      kind: 'steps',
      title: `Reactivate access key ${key.id} of user ${user.name}`,
      steps: [
        ...untag,
        {
          title: `Make access key ${key.id} of user ${user.name} Active`,
          why: 'What signs with it works again at once, with the secret that it has.',
          call: { service: 'iam', action: 'UpdateAccessKey', parameters: { UserName: user.name, AccessKeyId: key.id, Status: 'Active' } },
        },
      ],
      notes: [`Whoever has the secret of access key ${key.id} can use it again. Rotate the key if anybody else may have seen it.`],
      next: [`To replace it without an outage: trailward plan --action rotate-access-key --target access-key:${key.id}`],
    };
  },
});
