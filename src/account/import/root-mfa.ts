import { someMembers } from '../members.ts';
import type { Telling } from './telling.ts';

/** Whether a serial number is that of the virtual MFA device that AWS makes for root. */
export function isRootMfa(serial: string): boolean {
  return /^arn:[^:]*:iam::\d{12}:mfa\/root-account-mfa-device$/.test(serial);
}

/** Notes that root has an MFA device, which counts where no other export names it. */
export function rootHasMfa(into: Telling): void {
  into.later.push(({ root }) => {
    if (root.mfaDevices.kind === 'unknown')
      into.rootMfaDevices = someMembers({}, 'root has an MFA device, and no export names it', 'iam:ListVirtualMFADevices');
  });
}
