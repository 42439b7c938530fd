import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import { tagMembers } from '../../collect/tag-members.ts';
import { byName } from '../by-name.ts';
import { edited } from '../edited.ts';
import type { EntityReader, Fragment, ReadSession } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';
import { listingCall } from '../listed-names.ts';

const get = apiAction('iam:GetInstanceProfile');

/** An instance profile with its role and tags. */
export const instanceProfile: EntityReader = {
  calls: [get, listingCall('instance-profile')],
  read: (key, session) => byName('instance-profile', key, session, (name) => read(name, session)),
};

async function read(name: string, { clients, ask }: ReadSession): Promise<Fragment> {
  const iam = await clients.iam();
  const profile = async () => (await iam.getInstanceProfile({ InstanceProfileName: name })).InstanceProfile;
  const head = await ask(get, profile, { subject: name, absent: noSuchEntity });
  return fragmentOf(head, (found, at) => {
    const tags = tagMembers({ kind: 'known', value: found.Tags ?? [], read: at });
    return [
      { exports: [{ name: get.permission, answer: { InstanceProfiles: [found], IsTruncated: true } }] },
      {
        edit: (state) => ({
          ...state,
          instanceProfiles: edited(state.instanceProfiles, name.toLowerCase(), (held) => ({ ...held, tags })),
        }),
      },
    ];
  });
}
