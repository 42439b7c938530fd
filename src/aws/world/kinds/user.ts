import { type Members, wholeMembers } from '../../../account/members.ts';
import { apiAction } from '../../collect/api-action.ts';
import { noSuchEntity } from '../../collect/ask.ts';
import { editUser } from '../../collect/edit-user.ts';
import { everyPage } from '../../collect/every-page.ts';
import { loginProfile } from '../../collect/user/login-profile.ts';
import { serviceCredentials } from '../../collect/user/service-credentials.ts';
import { signingCertificates } from '../../collect/user/signing-certificates.ts';
import { byName } from '../by-name.ts';
import type { EntityReader, Fragment, ReadSession } from '../entity-reader.ts';
import { fragmentOf } from '../fragment-of.ts';
import { heldPolicies, policyCalls } from '../held-policies.ts';
import { listingCall } from '../listed-names.ts';
import { taggedDevices } from '../tagged-devices.ts';
import { userListings } from '../user-listings.ts';

const get = apiAction('iam:GetUser');
const listGroups = apiAction('iam:ListGroupsForUser');
const credentials = [loginProfile, ...userListings, taggedDevices, signingCertificates, serviceCredentials];

/** A user with all that belongs to it, in about ten calls at once. */
export const user: EntityReader = {
  calls: [get, listGroups, ...policyCalls('User'), ...credentials.flatMap(({ calls }) => calls), listingCall('user')],
  read: (key, session) => byName('user', key, session, (name) => read(name, session)),
};

async function read(name: string, session: ReadSession): Promise<Fragment> {
  const { clients, ask } = session;
  const iam = await clients.iam();
  const [head, groups, policies, ...told] = await Promise.all([
    ask(get, async () => (await iam.getUser({ UserName: name })).User, { subject: name, absent: noSuchEntity }),
    groupsOf(name, session),
    heldPolicies('User', name, session),
    ...credentials.map((one) => one.collect(name, session)),
  ]);
  return fragmentOf(head, (found) => [
    { exports: [{ name: get.permission, answer: { User: found } }] },
    ...told,
    // The other answers were asked for by another spelling, and some repeat it.
    { edit: editUser(name, (held) => ({ ...held, name: found.UserName ?? held.name, groups, ...policies })) },
  ]);
}

/** Names of groups by their ids. */
async function groupsOf(name: string, { clients, ask }: ReadSession): Promise<Members<string>> {
  const iam = await clients.iam();
  const pages = () =>
    everyPage(
      (page) => iam.listGroupsForUser({ UserName: name, ...page }),
      (page) => page.Groups,
    );
  const listed = await ask(listGroups, pages, { subject: name });
  if (listed.kind === 'unknown') return { items: {}, whole: listed };
  const groups = listed.kind === 'known' ? listed.value : [];
  const entries = groups.flatMap(({ GroupId, GroupName }) =>
    GroupName === undefined ? [] : [[GroupId ?? `name:${GroupName}`, GroupName] as const],
  );
  return wholeMembers(Object.fromEntries(entries), listed.read);
}
