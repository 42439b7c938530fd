import { wholeMembers } from '../../account/members.ts';
import { apiAction } from '../collect/api-action.ts';
import type { UserCollector } from '../collect/collector.ts';
import { editUser } from '../collect/edit-user.ts';
import { everyPage } from '../collect/every-page.ts';
import { deviceTags, listDeviceTags } from './device-tags.ts';

const list = apiAction('iam:ListMFADevices');

/** The MFA devices of a user, the virtual ones with their tags; others cannot have any. */
export const taggedDevices: UserCollector = {
  calls: [list, listDeviceTags],
  async collect(user, session) {
    const iam = await session.clients.iam();
    const pages = () =>
      everyPage(
        (page) => iam.listMFADevices({ UserName: user, ...page }),
        (page) => page.MFADevices,
      );
    const listed = await session.ask(list, pages, { subject: user });
    if (listed.kind !== 'known') return {};
    const { read, value } = listed;
    const serials = value.flatMap(({ SerialNumber }) => SerialNumber ?? []);
    const tags = new Map(
      await Promise.all(
        serials.map(
          async (serial) => [serial, isVirtual(serial) ? await deviceTags(serial, session) : wholeMembers<string>({}, read)] as const,
        ),
      ),
    );
    return {
      exports: [{ name: list.permission, answer: { UserName: user, MFADevices: value } }],
      edit: editUser(user, (held) => {
        const items = Object.entries(held.mfaDevices.items).map(([serial, device]) => [
          serial,
          { ...device, tags: tags.get(serial) ?? device.tags },
        ]);
        return { ...held, mfaDevices: { ...held.mfaDevices, items: Object.fromEntries(items) } };
      }),
    };
  },
};

/** Virtual devices have an ARN of the type `mfa`, passkeys one of `u2f`, hardware devices a plain number. */
function isVirtual(serial: string): boolean {
  return /^arn:[^:]+:iam::\d+:mfa\//.test(serial);
}
