import { type Members, memberAt, withMember } from '../../account/members.ts';
import { knownValue, type Part } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { credentialHolder, holderInWords, onlyRootCan } from './credential-holder.ts';
import {
  blankCredential,
  type CredentialKind,
  credentialId,
  credentialsOf,
  credentialWords,
  onCredentials,
  statusPart,
} from './credentials.ts';

/** History of UpdateAccessKey, UpdateSSHPublicKey, UpdateSigningCertificate and UpdateServiceSpecificCredential. */
export function credentialStatusHistory(kind: CredentialKind): EventHistory {
  return {
    effect: (before, event) => updated(before, event, kind),
    inverse: (before, event) => inverse(before, event, kind),
    reversible: {
      answer: 'yes',
      reason: `Setting the old status again makes the ${credentialWords[kind].word} work, or not work, as before.`,
    },
  };
}

function updated<K extends CredentialKind>(before: AccountState, event: CloudTrailEvent, kind: K) {
  const id = credentialId(event, kind);
  const status = statusPart(textParameter(event, 'status'), event);
  return onCredentials(before, event, kind, (held, note, holder) => {
    if (id === undefined) return mapped(held, (credential) => withStatus(credential, statusPart(undefined, event)));
    const found = memberAt(held, id);
    if (found === undefined && held.whole.kind === 'known') note(`${holderInWords(holder)} has no ${credentialWords[kind].word} ${id}.`);
    return withMember(held, id, withStatus(found ?? blankCredential(kind, id), status));
  });
}

function withStatus<T extends { status: Part<unknown> }>(credential: T, status: Part<'Active' | 'Inactive'>): T {
  return { ...credential, status };
}

function mapped<T>(members: Members<T>, edit: (item: T) => T): Members<T> {
  return { ...members, items: Object.fromEntries(Object.entries(members.items).map(([key, item]) => [key, edit(item)])) };
}

function inverse(before: AccountState, event: CloudTrailEvent, kind: CredentialKind): Inverse {
  const { word, id: idParameter, operand } = credentialWords[kind];
  const [holder, id, status] = [credentialHolder(event), credentialId(event, kind), textParameter(event, 'status')];
  if (holder === undefined || id === undefined)
    return { kind: 'unknown', reason: `The event does not show both the owner and the id of the ${word}.` };
  const held = credentialsOf(before, holder, kind);
  const found = held === undefined ? undefined : memberAt(held, id);
  const old = found === undefined ? undefined : knownValue(found.status);
  if (old === undefined) return { kind: 'unknown', reason: `The status of ${word} ${id} before the call is not known.` };
  if (old === status) return { kind: 'steps', calls: [] };
  if (holder.kind === 'root') return onlyRootCan(`Set ${word} ${id} to ${old} again as root.`);
  const set = (to: string): ApiCall => ({
    service: 'iam',
    action: `Update${operand}`,
    parameters: { UserName: holder.name, [idParameter]: id, Status: to },
  });
  if (old !== 'Expired') return { kind: 'steps', calls: [set(old)] };
  const lost = [`${word.charAt(0).toUpperCase()}${word.slice(1)} ${id} was expired, which is no status that a call can set.`];
  return { kind: 'partly', calls: status === 'Inactive' ? [] : [set('Inactive')], lost };
}
