import type { VirtualMFADevice } from '@aws-sdk/client-iam';
import type { Part } from '../../account/part.ts';
import { apiAction } from '../collect/api-action.ts';
import type { Session } from '../collect/collector.ts';
import { everyPage } from '../collect/every-page.ts';

/** The call that lists virtual MFA devices. */
export const listVirtualDevices = apiAction('iam:ListVirtualMFADevices');

/** Lists all virtual MFA devices, assigned or not, without the seeds that nobody shall see. */
export async function virtualDevices({ clients, ask }: Pick<Session, 'clients' | 'ask'>): Promise<Part<readonly VirtualMFADevice[]>> {
  const iam = await clients.iam();
  const pages = () =>
    everyPage(
      (page) => iam.listVirtualMFADevices({ AssignmentStatus: 'Any', MaxItems: 1_000, ...page }),
      (page) => page.VirtualMFADevices?.map(({ SerialNumber, User, EnableDate }) => ({ SerialNumber, User, EnableDate })),
    );
  return ask(listVirtualDevices, pages);
}
