import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { deniedResource } from './denied-resource.ts';
import { nameInArn } from './targets.ts';

/** The MFA device of a call, by its serial number; the serial number of a virtual device is its ARN. */
export function mfaDeviceTarget(event: CloudTrailEvent): Target {
  const kind = 'mfa-device';
  const serial = textParameter(event, 'serialNumber') ?? textResponse(event, 'virtualMFADevice', 'serialNumber');
  if (serial !== undefined) return serial.startsWith('arn:') ? { kind, name: nameInArn(serial), arn: serial } : { kind, name: serial };
  const denied = deniedResource(event, kind);
  const name = textParameter(event, 'virtualMFADeviceName') ?? denied?.name ?? '';
  return { kind, name, ...(denied?.arn === undefined ? {} : { arn: denied.arn }) };
}

/** `virtual MFA device alice-phone`, `hardware MFA device GAHT12345678`, or `an MFA device`. */
export function mfaDeviceInWords(event: CloudTrailEvent): string {
  const serial = textParameter(event, 'serialNumber');
  if (serial === undefined) return 'an MFA device';
  return `${typeOf(serial)} ${nameInArn(serial)}`;
}

/** IAM has no field for the type of a device; its serial number shows it. */
function typeOf(serial: string): string {
  if (!serial.startsWith('arn:')) return 'hardware MFA device';
  if (/^[^/]*:mfa\//.test(serial)) return 'virtual MFA device';
  return /^[^/]*:u2f\//.test(serial) ? 'passkey or security key' : 'MFA device';
}
