import { memberAt, withMember } from '../../account/members.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textResponse } from '../../events/fields.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { awsDate } from './aws-date.ts';
import { credentialHolder, holderInWords } from './credential-holder.ts';
import { blankCredential, credentialId, onCredentials, statusPart } from './credentials.ts';
import { readOf } from './read-of.ts';

/** History of ResetServiceSpecificCredential: the secret is replaced; what a state holds stays, or is learnt from the answer. */
export const resetCredentialHistory: EventHistory = {
  effect: reset,
  inverse,
  reversible: { answer: 'no', reason: 'The old password or API key stopped working with the call, and AWS does not keep it.' },
};

function reset(before: AccountState, event: CloudTrailEvent) {
  const id = credentialId(event, 'serviceCredentials');
  if (id === undefined) return { state: before, contradictions: [] };
  return onCredentials(before, event, 'serviceCredentials', (held, note, holder) => {
    const found = memberAt(held, id);
    if (found === undefined && held.whole.kind === 'known') note(`${holderInWords(holder)} has no service-specific credential ${id}.`);
    const said = (member: string) => textResponse(event, 'serviceSpecificCredential', member);
    const [service, status] = [said('serviceName'), said('status')];
    const [created, expires] = [awsDate(said('createDate')), awsDate(said('expirationDate'))];
    const read = readOf(event);
    return withMember(held, id, {
      ...(found ?? blankCredential('serviceCredentials', id)),
      ...(service === undefined ? {} : { service: known(service, read) }),
      ...(status === undefined ? {} : { status: statusPart(status, event) }),
      ...(created === undefined ? {} : { created: known(created, read) }),
      ...(expires === undefined ? {} : { expires: known(expires, read) }),
    });
  });
}

function inverse(_before: AccountState, event: CloudTrailEvent): Inverse {
  const [holder, id] = [credentialHolder(event), credentialId(event, 'serviceCredentials')];
  const which = id === undefined || holder?.kind !== 'user' ? 'the credential' : `credential ${id} of ${holder.name}`;
  return {
    kind: 'irreversible',
    reason: 'AWS generated a new secret and dropped the old one, which nobody can read or set.',
    lost: ['The old password or API key: whatever signed in with it must be given the new one.'],
    instead: `Give the new secret to the owner over a safe channel; if somebody else may have it, reset ${which} once more.`,
  };
}
