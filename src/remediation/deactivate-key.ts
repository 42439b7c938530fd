import type { AccessKey, User } from '../account/entities.ts';
import type { CallDraft } from './action.ts';
import { deactivatedTag, deactivatedTagOf } from './deactivated-tag.ts';

/** Most tags of a user, not counting those that AWS sets. */
const most = 50;

export interface DeactivateKeys {
  /** Whether the date may be written to the user as a tag. */
  tag: boolean;
  /** UTC. */
  now: string;
}

/**
 * The calls that make keys of one user Inactive, each followed by the tag that tells since when. The tag comes after: one
 * that came first, and a key that then stayed Active, would shorten a later grace. Where no tag can be written the key is
 * made Inactive all the same, and a note says so.
 */
export function deactivateKeys(
  user: User,
  keys: readonly AccessKey[],
  { tag, now }: DeactivateKeys,
): { drafts: CallDraft[]; notes: string[] } {
  const drafts: CallDraft[] = [];
  const notes: string[] = [];
  let free = most - Object.keys(user.tags.items).filter((name) => !name.startsWith('aws:')).length;
  for (const key of keys) {
    drafts.push({
      title: `Make access key ${key.id} of user ${user.name} Inactive`,
      why: 'An Inactive key opens nothing, and can be made Active again should somebody miss it.',
      call: { service: 'iam', action: 'UpdateAccessKey', parameters: { UserName: user.name, AccessKeyId: key.id, Status: 'Inactive' } },
    });
    if (!tag) continue;
    const held = deactivatedTagOf(user, key);
    if (held === undefined) free -= 1;
    const why =
      user.tags.whole.kind !== 'known'
        ? `the tags of user ${user.name} are not all known`
        : free < 0
          ? `user ${user.name} has ${most} tags`
          : undefined;
    if (why !== undefined)
      notes.push(`No tag will tell since when access key ${key.id} is Inactive, because ${why}. The history tells it.`);
    else
      drafts.push({
        title: `Note on user ${user.name} since when access key ${key.id} is Inactive`,
        why: 'Before a key is deleted it must have been Inactive for a grace, and AWS does not tell since when it is.',
        call: {
          service: 'iam',
          action: 'TagUser',
          parameters: { UserName: user.name, Tags: [{ Key: held?.key ?? deactivatedTag(key.id), Value: now }] },
        },
      });
  }
  return { drafts, notes };
}
