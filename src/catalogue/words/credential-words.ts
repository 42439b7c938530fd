import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import type { Direction } from '../../kernel/direction.ts';
import type { Phrase } from '../entry.ts';
import { callIt } from './call-it.ts';

/** `access key AKIA… of user alice`, or `an access key of user alice` where the event gives no id. */
export function credentialOf(owner: Target, credential: string, id: string | undefined): string {
  return `${credentialById(credential, id)} of ${callIt(owner)}`;
}

/** `access key AKIA… for user alice`: as `credentialOf`, for a credential that comes into being. */
export function credentialFor(owner: Target, credential: string, id: string | undefined): string {
  return `${credentialById(credential, id)} for ${callIt(owner)}`;
}

/** Words for a call that sets the status of a credential; `credential` as `credentialOf` gives it. */
export function statusInWords(event: CloudTrailEvent, credential: string): Phrase {
  const status = textParameter(event, 'status');
  if (status === undefined) return { did: 'set the status of', todo: 'set the status of', what: credential };
  return { did: 'set', todo: 'set', what: `${credential} to ${status}` };
}

/** A credential set Active grants, set Inactive restricts; without a status that is known, neither is certain. */
export function directionOfStatus(event: CloudTrailEvent): Direction {
  const status = textParameter(event, 'status');
  if (status === 'Active') return 'grants';
  return status === 'Inactive' ? 'restricts' : 'neutral';
}

/** False when the call certainly sets another status than `status`; else undefined, because more must be known. */
export function unlessOtherStatus(event: CloudTrailEvent, status: 'Active' | 'Inactive'): false | undefined {
  const given = textParameter(event, 'status');
  return given === undefined || given === status ? undefined : false;
}

function credentialById(credential: string, id: string | undefined): string {
  const article = /^(?:[aeio]|SSH)/.test(credential) ? 'an' : 'a';
  return id === undefined ? `${article} ${credential}` : `${credential} ${id}`;
}
