import { apiAction } from './api-action.ts';
import type { Collector } from './collector.ts';
import { everyPage } from './every-page.ts';

const list = apiAction('iam:ListVirtualMFADevices');
const listTags = apiAction('iam:ListMFADeviceTags');

/** Virtual MFA devices with their tags, those of root and those that nobody has among them. */
export const virtualMfaDevices: Collector = {
  calls: [list, listTags],
  async collect({ clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listVirtualMFADevices({ AssignmentStatus: 'Any', ...page }),
        (page) => page.VirtualMFADevices,
      );
    const listed = await ask(list, all);
    if (listed.kind === 'unknown') return { missing: { [listTags.permission]: listed } };
    const devices = listed.kind === 'known' ? listed.value : [];
    // The seed is a secret: AWS gives it out once, when a device is made, and none shall go on from here.
    const known = devices.map(async ({ SerialNumber, User, EnableDate }) => ({
      SerialNumber,
      User,
      EnableDate,
      Tags: await tagsOf(SerialNumber),
    }));
    return { exports: [{ name: list.permission, answer: { VirtualMFADevices: await Promise.all(known) } }] };

    async function tagsOf(serial = '') {
      const pages = () =>
        everyPage(
          (page) => iam.listMFADeviceTags({ SerialNumber: serial, ...page }),
          (page) => page.Tags,
        );
      const tags = await ask(listTags, pages, { subject: serial });
      return tags.kind === 'known' ? tags.value : undefined;
    }
  },
};
