import { memberAt } from '../../../account/members.ts';
import { defineAction } from '../../action.ts';
import { keyUse } from '../../key-use.ts';
import { targetUser } from '../../target-user.ts';

export const action = defineAction({
  id: 'deactivate-access-key',
  family: 'keys',
  about:
    'Makes one access key Inactive and keeps it. Whatever signs with it is refused from then on, within seconds. The key and its secret stay valid for being made Active again, so that a workload that nobody knew of can be given back at once. Deleting is another action, after a grace.',
  reversal: 'The key is made Active again; its secret does not change.',
  risk: 'R2',
  targets: ['access-key'],
  parameters: {},
  calls: ['iam:UpdateAccessKey'],
  plan: ({ state, target, now }) => {
    const user = targetUser(state, target);
    if (user === undefined)
      return { kind: 'refused', reason: `No user is known that has access key ${target.name}.`, instead: 'Read the account first: trailward collect.' };
    const key = memberAt(user.accessKeys, target.name);
    if (key === undefined)
      return { kind: 'refused', reason: `User ${user.name} has no access key ${target.name}.`, instead: 'Look at trailward show, or read the account again.' };
    if (key.status.kind === 'known' && key.status.value === 'Inactive')
      return { kind: 'nothing', reason: `Access key ${key.id} of user ${user.name} is Inactive already.` };
    return {
      kind: 'steps',
      title: `Deactivate access key ${key.id} of user ${user.name}`,
      steps: [
        {
          title: `Make access key ${key.id} of user ${user.name} Inactive`,
          why: 'An Inactive key opens nothing, and can be made Active again should somebody miss it.',
          call: { service: 'iam', action: 'UpdateAccessKey', parameters: { UserName: user.name, AccessKeyId: key.id, Status: 'Inactive' } },
        },
      ],
      breaks: keyUse(user, key, now),
      next: [`After 30 days without anybody missing it: trailward plan --action delete-access-key --target access-key:${key.id}`],
    };
  },
});
