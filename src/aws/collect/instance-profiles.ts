import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { everyPage } from './every-page.ts';

const list = apiAction('iam:ListInstanceProfiles');
const listTags = apiAction('iam:ListInstanceProfileTags');

/** Instance profiles with their tags; the details leave out those that hold no role. */
export const instanceProfiles: Collector = {
  calls: [list, listTags],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listInstanceProfiles({ MaxItems: 1_000, ...page }),
        (page) => page.InstanceProfiles,
      );
    const listed = await ask(list, all);
    if (listed.kind !== 'known') return {};
    const known = listed.value.map(async (profile) => ({ ...profile, Tags: await tagsOf(profile.InstanceProfileName) }));
    return { exports: [{ name: list.permission, answer: { InstanceProfiles: await Promise.all(known) } }] };

    async function tagsOf(name = '') {
      const pages = () =>
        everyPage(
          (page) => iam.listInstanceProfileTags({ InstanceProfileName: name, ...page }),
          (page) => page.Tags,
        );
      const tags = await ask(listTags, pages, { subject: name });
      return tags.kind === 'known' ? tags.value : undefined;
    }
  },
};
