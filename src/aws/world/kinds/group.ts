import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import { byName } from '../by-name.ts';
import { edited } from '../edited.ts';
import type { EntityReader, Fragment, ReadSession } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';
import { heldPolicies, policyCalls } from '../held-policies.ts';
import { listingCall } from '../listed-names.ts';

const get = apiAction('iam:GetGroup');

/** A group with its policies. Its members are a matter of the users. */
export const group: EntityReader = {
  calls: [get, ...policyCalls('Group'), listingCall('group')],
  read: (key, session) => byName('group', key, session, (name) => read(name, session)),
};

async function read(name: string, session: ReadSession): Promise<Fragment> {
  const iam = await session.clients.iam();
  const [head, policies] = await Promise.all([
    // The answer lists the members too, of which one is enough.
    session.ask(get, async () => (await iam.getGroup({ GroupName: name, MaxItems: 1 })).Group, { subject: name, absent: noSuchEntity }),
    heldPolicies('Group', name, session),
  ]);
  return fragmentOf(head, (found) => [
    { exports: [{ name: get.permission, answer: { GroupDetailList: [found], IsTruncated: true } }] },
    { edit: (state) => ({ ...state, groups: edited(state.groups, name.toLowerCase(), (held) => ({ ...held, ...policies })) }) },
  ]);
}
