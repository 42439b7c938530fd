import { apiAction } from '../api-action.ts';
import type { AwsExport, UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';

const list = apiAction('iam:ListAccessKeys');
const getLastUsed = apiAction('iam:GetAccessKeyLastUsed');

/** The access keys of a user, and for each when it was last used. */
export const accessKeys: UserCollector = {
  calls: [list, getLastUsed],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listAccessKeys({ UserName: user, ...page }),
        (page) => page.AccessKeyMetadata,
      );
    const listed = await ask(list, all, { subject: user });
    if (listed.kind !== 'known') return {};
    const ids = listed.value.flatMap(({ AccessKeyId }) => AccessKeyId ?? []);
    const used = await Promise.all(ids.map(lastUsed));
    return { exports: [{ name: list.permission, answer: { UserName: user, AccessKeyMetadata: listed.value } }, ...used.flat()] };

    async function lastUsed(id: string): Promise<AwsExport[]> {
      const answer = await ask(getLastUsed, () => iam.getAccessKeyLastUsed({ AccessKeyId: id }), { subject: id });
      if (answer.kind !== 'known') return [];
      // AWS answers neither the key nor, for one that was never used, always the user.
      const { AccessKeyLastUsed } = answer.value;
      return [{ name: getLastUsed.permission, answer: { UserName: user, AccessKeyId: id, AccessKeyLastUsed } }];
    }
  },
};
