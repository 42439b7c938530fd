import type { Tags } from '../../account/entities.ts';
import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { editEach } from './edit-each.ts';
import { everyPage } from './every-page.ts';
import { tagMembers } from './tag-members.ts';

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
    const asked = listed.value.flatMap(({ InstanceProfileName: name }) => (name === undefined ? [] : [tagsOf(name)]));
    const tags = new Map(await Promise.all(asked));
    return {
      exports: [{ name: list.permission, answer: { InstanceProfiles: listed.value } }],
      edit: (state) => ({
        ...state,
        instanceProfiles: editEach(state.instanceProfiles, (profile) => ({ ...profile, tags: tags.get(profile.name) ?? profile.tags })),
      }),
    };

    async function tagsOf(name: string): Promise<[string, Tags]> {
      const pages = () =>
        everyPage(
          (page) => iam.listInstanceProfileTags({ InstanceProfileName: name, ...page }),
          (page) => page.Tags,
        );
      return [name, tagMembers(await ask(listTags, pages, { subject: name }))];
    }
  },
};
