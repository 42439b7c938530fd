import type { AccessKey } from '../../../account/entities.ts';
import { absent, known } from '../../../account/part.ts';
import { utc } from '../../clock.ts';
import { answerMembers } from '../answer-members.ts';
import { mapPart, timePart } from '../answer-part.ts';
import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';
import { statusPart, switchable } from '../status-part.ts';

const list = apiAction('iam:ListAccessKeys');
const getLastUsed = apiAction('iam:GetAccessKeyLastUsed');

/** The access keys of a user, and for each when it was last used. */
export const accessKeys: UserCollector = {
  calls: [list, getLastUsed],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const pages = () =>
      everyPage(
        (page) => iam.listAccessKeys({ UserName: user, ...page }),
        (page) => page.AccessKeyMetadata,
      );
    const listed = answerMembers(
      await ask(list, pages, { subject: user }),
      (key) => key.AccessKeyId,
      (key, id, read) => ({ id, status: statusPart(key.Status, read, switchable), created: timePart(key.CreateDate, read) }),
    );
    const used = Object.entries(listed.items).map(
      async ([id, key]): Promise<[string, AccessKey]> => [id, { ...key, lastUsed: await lastUsed(id) }],
    );
    return { accessKeys: { ...listed, items: Object.fromEntries(await Promise.all(used)) } };

    async function lastUsed(id: string): Promise<AccessKey['lastUsed']> {
      const answer = await ask(getLastUsed, () => iam.getAccessKeyLastUsed({ AccessKeyId: id }), { subject: id });
      return mapPart(answer, ({ AccessKeyLastUsed: use }, read) =>
        // AWS writes N/A for the service and region of a key that was never used.
        use?.LastUsedDate === undefined
          ? absent(read)
          : known({ at: utc(use.LastUsedDate), service: use.ServiceName ?? '', region: use.Region ?? '' }, read),
      );
    }
  },
};
