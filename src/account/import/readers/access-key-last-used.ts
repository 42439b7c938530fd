import { asObject, asString, type JsonObject } from '../../../kernel/json.ts';
import type { AccessKey } from '../../entities.ts';
import { withMember } from '../../members.ts';
import { absent, known, type Part, unknown } from '../../part.ts';
import type { AccountState } from '../../state.ts';
import type { Reader } from '../reader.ts';
import type { Telling } from '../telling.ts';
import { unreadMembers } from '../unread.ts';
import { unreadAccessKey, unreadUser } from '../unread-entities.ts';
import { utcTime } from '../utc-time.ts';

/**
 * `aws iam get-access-key-last-used`. The answer names the user and not the key: it is the key that an `AccessKeyId` put
 * beside it names, or the only key id in the name of the file, or the only key that the user has.
 */
export const accessKeyLastUsed: Reader = {
  source: 'iam:GetAccessKeyLastUsed',
  matches: (json) => asObject(json.AccessKeyLastUsed) !== undefined,
  read: (json, into) => {
    const user = asString(json.UserName);
    const lastUsed = lastUsedIn(asObject(json.AccessKeyLastUsed) ?? {}, into);
    into.later.push((draft) => {
      const id = asString(json.AccessKeyId) ?? idInName(into.origin.file) ?? onlyKey(draft, user);
      if (user === undefined) into.problem('unplaced', 'The answer names no user.');
      else if (id === undefined)
        into.problem('unplaced', `The answer does not say which access key of ${user} it is about; put "AccessKeyId" beside it to tell.`);
      else {
        const accessKeys = withMember<AccessKey>(unreadMembers('iam:ListAccessKeys'), id, { ...unreadAccessKey(id), lastUsed });
        into.tables.users.push({ ...unreadUser(user), accessKeys });
      }
    });
  },
};

/** A key that was never used has no date, and `N/A` for service and Region. */
function lastUsedIn(used: JsonObject, { read }: Telling): Part<{ at: string; service: string; region: string }> {
  const date = used.LastUsedDate ?? 'N/A';
  if (date === 'N/A') return absent(read);
  const at = utcTime(date);
  if (at === undefined) return unknown('the export holds a time that cannot be read');
  return known({ at, service: asString(used.ServiceName) ?? '', region: asString(used.Region) ?? '' }, read);
}

function idInName(file: string): string | undefined {
  const found = new Set(file.match(/(?<![A-Z0-9])A[KS]IA[A-Z0-9]{12,124}(?![A-Z0-9])/g));
  return found.size === 1 ? [...found][0] : undefined;
}

function onlyKey(draft: AccountState, user: string | undefined): string | undefined {
  const keys = draft.users.by.get(user?.toLowerCase() ?? '')?.accessKeys;
  const ids = Object.keys(keys?.items ?? {});
  return keys?.whole.kind === 'known' && ids.length === 1 ? ids[0] : undefined;
}
