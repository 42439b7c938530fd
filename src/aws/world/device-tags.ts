import type { Tags } from '../../account/entities.ts';
import { apiAction } from '../collect/api-action.ts';
import type { Session } from '../collect/collector.ts';
import { everyPage } from '../collect/every-page.ts';
import { tagMembers } from '../collect/tag-members.ts';

/** The call that lists the tags of an MFA device. */
export const listDeviceTags = apiAction('iam:ListMFADeviceTags');

/** Reads the tags of a virtual MFA device. */
export async function deviceTags(serial: string, { clients, ask }: Session): Promise<Tags> {
  const iam = await clients.iam();
  const pages = () =>
    everyPage(
      (page) => iam.listMFADeviceTags({ SerialNumber: serial, ...page }),
      (page) => page.Tags,
    );
  return tagMembers(await ask(listDeviceTags, pages, { subject: serial }));
}
