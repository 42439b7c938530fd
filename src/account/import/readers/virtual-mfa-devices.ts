import { asArray, asObject, asString, type JsonObject } from '../../../kernel/json.ts';
import type { MfaDevice } from '../../entities.ts';
import { withMember } from '../../members.ts';
import { absent } from '../../part.ts';
import { listed } from '../entries.ts';
import type { Reader } from '../reader.ts';
import { isRootMfa } from '../root-mfa.ts';
import { isTruncated, owned, type Telling } from '../telling.ts';
import { unread, unreadMembers } from '../unread.ts';
import { unreadMfaDevice, unreadUser } from '../unread-entities.ts';
import { tagMembers, timePart } from '../values.ts';

const source = 'iam:ListVirtualMFADevices';

/** `aws iam list-virtual-mfa-devices`: assigned ones go to their users or to root, the others to nobody. */
export const virtualMfaDevices: Reader = {
  source,
  matches: (json) => Array.isArray(json.VirtualMFADevices),
  read: (json, into) => {
    into.truncated = isTruncated(json);
    for (const { name, entity } of listed(asArray(json.VirtualMFADevices), 'SerialNumber', 'unassignedMfaDevices', into))
      place(name, entity, into);
  },
};

function place(serial: string, entity: JsonObject, into: Telling): void {
  owned(into, serial);
  const holder = asObject(entity.User);
  const [user, arn] = [asString(holder?.UserName), asString(holder?.Arn) ?? ''];
  const blank = unreadMfaDevice(serial);
  const tags = entity.Tags === undefined ? blank.tags : tagMembers(entity.Tags, into);
  const device: MfaDevice = { serial, enabled: timePart(entity.EnableDate, into, unread('iam:ListMFADevices')), tags };
  if (arn.endsWith(':root') || isRootMfa(serial)) {
    // A device of root that is there and not enabled protects nothing.
    if (holder === undefined && device.enabled.kind !== 'known')
      into.tables.unassignedMfaDevices.push({ ...device, enabled: absent(into.read) });
    else into.rootMfaDevices = withMember(into.rootMfaDevices ?? unreadMembers('iam:ListVirtualMFADevices'), serial, device);
  } else if (user !== undefined)
    into.tables.users.push({ ...unreadUser(user), mfaDevices: withMember(unreadMembers('iam:ListMFADevices'), serial, device) });
  else if (holder === undefined || Object.keys(holder).length === 0)
    into.tables.unassignedMfaDevices.push({ ...device, enabled: absent(into.read) });
  else into.problem('unreadable', `Whose MFA device ${serial} is cannot be read.`);
}
