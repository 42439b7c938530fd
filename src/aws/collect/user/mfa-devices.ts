import type { MfaDevice } from '../../../account/entities.ts';
import { wholeMembers } from '../../../account/members.ts';
import { answerMembers } from '../answer-members.ts';
import { timePart } from '../answer-part.ts';
import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { everyPage } from '../every-page.ts';
import { listDeviceTags, tagsOfDevice } from '../mfa-device-tags.ts';

const list = apiAction('iam:ListMFADevices');

/** The MFA devices of a user, with the tags of virtual ones; others cannot have any. */
export const mfaDevices: UserCollector = {
  calls: [list, listDeviceTags],
  async collect(user, session) {
    const { clients, ask } = session;
    const iam = await clients.iam();
    const pages = () =>
      everyPage(
        (page) => iam.listMFADevices({ UserName: user, ...page }),
        (page) => page.MFADevices,
      );
    const listed = answerMembers(
      await ask(list, pages, { subject: user }),
      (device) => device.SerialNumber,
      (device, serial, read): MfaDevice => ({ serial, enabled: timePart(device.EnableDate, read), tags: wholeMembers({}, read) }),
    );
    const tagged = Object.entries(listed.items).map(async ([serial, device]): Promise<[string, MfaDevice]> => [
      serial,
      serial.includes(':mfa/') ? { ...device, tags: await tagsOfDevice(serial, session) } : device,
    ]);
    return { mfaDevices: { ...listed, items: Object.fromEntries(await Promise.all(tagged)) } };
  },
};
