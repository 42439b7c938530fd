import { isRootMfa } from '../../../account/import/root-mfa.ts';
import { accountSummary } from '../../collect/account-summary.ts';
import type { EntityReader } from '../entity-reader.ts';
import { listVirtualDevices } from '../virtual-devices.ts';

/** The root user, as far as the counters of the account and the list of virtual MFA devices tell. */
export const root: EntityReader = {
  calls: [...accountSummary.calls, listVirtualDevices],
  async read(_key, session) {
    const [summary, listed] = await Promise.all([accountSummary.collect(session), session.virtualDevices()]);
    const devices = listed.kind === 'known' ? listed.value : [];
    const own = devices.filter(({ SerialNumber = '', User }) => User?.Arn?.endsWith(':root') === true || isRootMfa(SerialNumber));
    return {
      kind: 'there',
      told: [summary, { exports: [{ name: listVirtualDevices.permission, answer: { VirtualMFADevices: own, IsTruncated: true } }] }],
    };
  },
};
