import type { Tags } from '../../account/entities.ts';
import { tagMembers } from './answer-members.ts';
import { apiAction } from './api-action.ts';
import type { Session } from './collector.ts';
import { everyPage } from './every-page.ts';

export const listDeviceTags = apiAction('iam:ListMFADeviceTags');

/** Tags of a virtual MFA device; no listing of devices has them. */
export async function tagsOfDevice(serial: string, { clients, ask }: Session): Promise<Tags> {
  const iam = await clients.iam();
  const all = () =>
    everyPage(
      (page) => iam.listMFADeviceTags({ SerialNumber: serial, ...page }),
      (page) => page.Tags,
    );
  return tagMembers(await ask(listDeviceTags, all, { subject: serial }));
}
