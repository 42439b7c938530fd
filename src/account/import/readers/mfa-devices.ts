import { asString } from '../../../kernel/json.ts';
import type { MfaDevice } from '../../entities.ts';
import { perUser } from '../per-user.ts';
import type { Reader } from '../reader.ts';
import { isRootMfa } from '../root-mfa.ts';
import { owned } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadMfaDevice, unreadUser } from '../unread-entities.ts';
import { timePart } from '../values.ts';

/** `aws iam list-mfa-devices`: virtual, hardware and passkey devices of one user. */
export const mfaDevices: Reader = {
  source: 'iam:ListMFADevices',
  matches: (json) => Array.isArray(json.MFADevices),
  read: (json, into) => {
    const found = perUser<MfaDevice>(json.MFADevices, json, into, (device) => {
      const serial = asString(device.SerialNumber);
      if (serial === undefined) return undefined;
      owned(into, serial);
      return [serial, { ...unreadMfaDevice(serial), enabled: timePart(device.EnableDate, into, unread('iam:ListMFADevices')) }];
    });
    for (const [name, devices] of found) {
      // Called by root, it lists those of root, which is not a user.
      if (Object.keys(devices.items).some(isRootMfa)) into.rootMfaDevices = devices;
      else into.tables.users.push({ ...unreadUser(name), mfaDevices: devices });
    }
  },
};
