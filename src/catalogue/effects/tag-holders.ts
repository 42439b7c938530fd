import type { Tags } from '../../account/entities.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Effected } from '../effect.ts';
import { entityIn, type Note, onEntity } from './edits.ts';
import { mfaPlace, withMfaDevice } from './mfa-devices.ts';
import { readOf } from './read-of.ts';

/** What can carry tags, with the words of its calls. IAM compares tag keys of users and roles without regard to case. */
export const tagHolders = {
  users: { word: 'User', name: 'UserName', anyCase: true },
  roles: { word: 'Role', name: 'RoleName', anyCase: true },
  policies: { word: 'Policy', name: 'PolicyArn', anyCase: false },
  instanceProfiles: { word: 'InstanceProfile', name: 'InstanceProfileName', anyCase: false },
  serverCertificates: { word: 'ServerCertificate', name: 'ServerCertificateName', anyCase: false },
  samlProviders: { word: 'SAMLProvider', name: 'SAMLProviderArn', anyCase: false },
  oidcProviders: { word: 'OpenIDConnectProvider', name: 'OpenIDConnectProviderArn', anyCase: false },
  mfaDevices: { word: 'MFADevice', name: 'SerialNumber', anyCase: false },
} as const;

export type TagHolder = keyof typeof tagHolders;

/** Name, ARN or serial number of what a tag call acts on. */
export function taggedName(event: CloudTrailEvent, kind: TagHolder): string | undefined {
  const { name } = tagHolders[kind];
  return textParameter(event, `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
}

/** The tags of something in a state, or undefined where the state does not hold it. */
export function tagsIn(state: AccountState, kind: TagHolder, name: string): Tags | undefined {
  return kind === 'mfaDevices' ? mfaPlace(state, name)?.device.tags : entityIn(state, kind, name)?.tags;
}

/** The state with the tags edited of what a call names. */
export function onTags(before: AccountState, event: CloudTrailEvent, kind: TagHolder, edit: (tags: Tags, note: Note) => Tags): Effected {
  const name = taggedName(event, kind);
  if (name === undefined) return { state: before, contradictions: [] };
  if (kind === 'mfaDevices') return onDevice(before, event, name, edit);
  return onEntity(before, kind, name, (entity, note) => ({ ...entity, tags: edit(entity.tags, note) }));
}

/** A device that the state has nowhere stays out of it, since the event does not tell whom it belongs to. */
function onDevice(before: AccountState, event: CloudTrailEvent, serial: string, edit: (tags: Tags, note: Note) => Tags): Effected {
  const place = mfaPlace(before, serial);
  if (place === undefined)
    return { state: before, contradictions: knowsAllDevices(before) ? [`MFA device ${serial} is not in the account.`] : [] };
  const contradictions: string[] = [];
  const tags = edit(place.device.tags, (text) => void contradictions.push(text));
  return { state: withMfaDevice(before, { ...place, device: { ...place.device, tags } }, readOf(event)).state, contradictions };
}

function knowsAllDevices({ unassignedMfaDevices, users, root }: AccountState): boolean {
  return (
    unassignedMfaDevices.whole.kind === 'known' &&
    root.mfaDevices.kind !== 'unknown' &&
    users.whole.kind === 'known' &&
    [...users.by.values()].every((user) => user.mfaDevices.whole.kind === 'known')
  );
}
