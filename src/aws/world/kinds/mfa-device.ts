import type { VirtualMFADevice } from '@aws-sdk/client-iam';
import { isRootMfa } from '../../../account/import/root-mfa.ts';
import { deviceTags, listDeviceTags } from '../device-tags.ts';
import { edited } from '../edited.ts';
import type { EntityReader } from '../entity-reader.ts';
import { listVirtualDevices } from '../virtual-devices.ts';

/** A virtual MFA device that nobody has; one that is assigned belongs to its user, and counts as absent here. */
export const mfaDevice: EntityReader = {
  calls: [listVirtualDevices, listDeviceTags],
  async read(serial, session) {
    const listed = await session.virtualDevices();
    if (listed.kind === 'unknown') return { kind: 'unknown', why: listed };
    const device = listed.kind === 'known' ? listed.value.find(({ SerialNumber }) => SerialNumber === serial) : undefined;
    if (device === undefined || !isFree(device)) return { kind: 'absent' };
    const tags = await deviceTags(serial, session);
    return {
      kind: 'there',
      told: [
        {
          exports: [{ name: listVirtualDevices.permission, answer: { VirtualMFADevices: [{ SerialNumber: serial }], IsTruncated: true } }],
        },
        {
          edit: (state) => ({ ...state, unassignedMfaDevices: edited(state.unassignedMfaDevices, serial, (held) => ({ ...held, tags })) }),
        },
      ],
    };
  },
};

/** The device of root is told without its user, and then by whether it is enabled. */
function isFree({ SerialNumber = '', User, EnableDate }: VirtualMFADevice): boolean {
  if (User !== undefined && Object.keys(User).length > 0) return false;
  return !isRootMfa(SerialNumber) || EnableDate === undefined;
}
