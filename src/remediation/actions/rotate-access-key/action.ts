import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { deactivateKeys } from '../../deactivate-key.ts';
import { keyUse } from '../../key-use.ts';
import { knownAccessKey } from '../../known-access-key.ts';
import { placeholderText } from '../../plan/placeholder.ts';
import type { HandOver } from '../../plan/secret-use.ts';

export const action = defineAction({
  id: 'rotate-access-key',
  family: 'keys',
  about:
    'Replaces one access key without an outage: makes a second key for the same user, hands its secret over once, waits until the new key has been used, and only then makes the old one Inactive. The old key is deleted later, by another plan. AWS gives a user two keys at most, so a user that has two is refused before anything is made.',
  reversal:
    'The old key is made Active again and the new one is deleted. What already signs with the new key must go back to the old one first.',
  risk: 'R2',
  targets: ['access-key'],
  parameters: {
    'hand-over': {
      about: 'Where the new secret goes: a file that only you may read, or AWS Secrets Manager.',
      type: { kind: 'choice', of: ['file', 'secrets-manager'] },
      default: 'file',
    },
    'secret-name': { about: 'Name of the secret in AWS Secrets Manager; trailward/USER/access-key unless given.', type: { kind: 'text' } },
    tag: { about: 'Whether the date may be written to the user as a tag.', type: { kind: 'flag' }, default: 'true' },
  },
  calls: ['iam:CreateAccessKey', 'iam:UpdateAccessKey', 'iam:TagUser'],
  plan,
});

/** What AWS Secrets Manager takes as a name: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html. */
const secretForm = /^[\w/+=.@-]{1,512}$/;

function plan({ state, target, now, parameter }: ActionContext): Proposal {
  const found = knownAccessKey(state, target);
  if (found.kind === 'refused') return found;
  const { user, key } = found;
  const { items, whole } = user.accessKeys;
  if (key.status.kind === 'known' && key.status.value === 'Inactive')
    return {
      kind: 'refused',
      reason: `Access key ${key.id} of user ${user.name} is Inactive, so nothing signs with it that a new key could replace.`,
      instead: `Delete it: trailward plan --action delete-access-key --target access-key:${key.id}`,
    };
  if (whole.kind !== 'known')
    return {
      kind: 'refused',
      reason: `Whether user ${user.name} has a second access key is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const other = Object.keys(items).find((id) => id !== key.id);
  if (other !== undefined)
    return {
      kind: 'refused',
      reason: `User ${user.name} has a second access key, ${other}, and AWS gives a user two at most.`,
      instead: `See whether ${other} is in use, then deactivate it, and delete it after the grace; or move to it, and deactivate ${key.id}.`,
    };
  const secretName = parameter('secret-name') ?? `trailward/${user.name}/access-key`;
  const isFile = parameter('hand-over') === 'file';
  if (!isFile && !secretForm.test(secretName))
    return {
      kind: 'refused',
      reason: `${secretName} is no name that AWS Secrets Manager takes.`,
      instead: 'Give secret-name, of letters, digits and /_+=.@- only.',
    };
  const handOver: HandOver = isFile ? { to: 'file' } : { to: 'secrets-manager', secretName };
  const { drafts, notes } = deactivateKeys(user, [key], { tag: parameter('tag') === 'true', now });
  return {
    kind: 'steps',
    title: `Rotate access key ${key.id} of user ${user.name}`,
    steps: [
      {
        title: `Make a second access key for user ${user.name}, and hand its secret over`,
        why: 'Both keys work side by side, so what signs with the old one can be moved without an outage.',
        call: { service: 'iam', action: 'CreateAccessKey', parameters: { UserName: user.name } },
        secrets: [
          {
            kind: 'answered',
            name: 'secret',
            label: `Secret of the new access key of user ${user.name}`,
            path: 'AccessKey.SecretAccessKey',
            handOver,
          },
        ],
      },
      {
        title: 'Wait until the new key has been used',
        why: 'A new key that nobody signs with yet means that everything still signs with the old one.',
        gate: { kind: 'key-used', user: user.name, accessKeyId: placeholderText('step1.AccessKeyId') },
      },
      ...drafts,
    ],
    breaks: keyUse(user, key, now),
    notes: [
      ...notes,
      'One use of the new key does not show that everything has moved to it. Look at the last use of the old key before it is made Inactive.',
    ],
    next: [`After 30 days without anybody missing the old key: trailward plan --action delete-access-key --target access-key:${key.id}`],
  };
}
