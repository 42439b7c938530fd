import type { User } from '../../../account/entities.ts';
import { wholeMembers } from '../../../account/members.ts';
import type { Read } from '../../../account/part.ts';
import { apiAction } from '../api-action.ts';
import type { UserCollector } from '../collector.ts';
import { editUser } from '../edit-user.ts';
import { everyPage } from '../every-page.ts';

const list = apiAction('iam:ListMFADevices');

/** The MFA devices of a user: virtual ones, whose tags come from elsewhere, hardware and passkeys, which have none. */
export const mfaDevices: UserCollector = {
  calls: [list],
  async collect(user, { clients, ask }) {
    const iam = await clients.iam();
    const all = () =>
      everyPage(
        (page) => iam.listMFADevices({ UserName: user, ...page }),
        (page) => page.MFADevices,
      );
    const listed = await ask(list, all, { subject: user });
    if (listed.kind !== 'known') return {};
    const { read, value } = listed;
    return {
      exports: [{ name: list.permission, answer: { UserName: user, MFADevices: value } }],
      ...(value.every(({ SerialNumber }) => isVirtual(SerialNumber)) ? {} : { edit: editUser(user, (held) => withoutTags(held, read)) }),
    };
  },
};

/** Virtual devices have an ARN of the type `mfa`, passkeys one of `u2f`, hardware devices a plain number. */
function isVirtual(serial: string | undefined): boolean {
  return serial !== undefined && /^arn:[^:]+:iam::\d+:mfa\//.test(serial);
}

function withoutTags(user: User, read: Read): User {
  const items = Object.entries(user.mfaDevices.items).map(([serial, device]) => [
    serial,
    isVirtual(serial) ? device : { ...device, tags: wholeMembers<string>({}, read) },
  ]);
  return { ...user, mfaDevices: { ...user.mfaDevices, items: Object.fromEntries(items) } };
}
