import type { OidcProvider } from '../../account/entities.ts';
import { memberAt, someMembers, withMember, withoutMember } from '../../account/members.ts';
import { unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Effected, EventHistory, Inverse } from '../effect.ts';
import { entityIn, knowsAll, type Note, onEntity } from './edits.ts';

type ClientIds = OidcProvider['clientIds'];

/** Most client ids of one provider. */
const most = 100;

const unnamed = 'an event changed a client id that it does not name';

/** History of AddClientIDToOpenIDConnectProvider. Adding one that is listed changes nothing. */
export function addClientIdHistory(): EventHistory {
  return {
    effect: (before, event) =>
      edited(before, event, (ids, id, note) => {
        if (id === undefined) return { ...ids, whole: unknown(unnamed) };
        const added = withMember(ids, id, true);
        const many = Object.keys(added.items).length;
        if (many > most) note(`AWS allows ${most} client ids, and these are ${many}.`);
        return added;
      }),
    inverse: (before, event) => inverse(before, event, 'Remove'),
    reversible: { answer: 'yes', reason: 'Removing the client id takes back exactly what adding it gave.' },
  };
}

/** History of RemoveClientIDFromOpenIDConnectProvider. Removing one that is not listed changes nothing. */
export function removeClientIdHistory(): EventHistory {
  return {
    effect: (before, event) => edited(before, event, (ids, id) => (id === undefined ? someMembers({}, unnamed) : withoutMember(ids, id))),
    inverse: (before, event) => inverse(before, event, 'Add'),
    reversible: { answer: 'yes', reason: 'Adding the client id again gives back exactly what removing it took.' },
  };
}

function edited(
  before: AccountState,
  event: CloudTrailEvent,
  edit: (ids: ClientIds, id: string | undefined, note: Note) => ClientIds,
): Effected {
  const { arn, id } = said(event);
  return onEntity(before, 'oidcProviders', arn, (provider, note) => ({ ...provider, clientIds: edit(provider.clientIds, id, note) }));
}

function inverse(before: AccountState, event: CloudTrailEvent, verb: 'Add' | 'Remove'): Inverse {
  const { arn, id } = said(event);
  if (arn === undefined || id === undefined)
    return { kind: 'unknown', reason: 'The event does not name both the OIDC provider and the client id.' };
  const ids = entityIn(before, 'oidcProviders', arn)?.clientIds;
  const was = ids !== undefined && memberAt(ids, id) !== undefined;
  // Giving or taking a client id that the event did not touch would do more than undo.
  if (!was && ids?.whole.kind !== 'known' && !(ids === undefined && knowsAll(before, 'oidcProviders')))
    return { kind: 'unknown', reason: `Whether client id ${id} was listed before is not known.` };
  if (was === (verb === 'Remove')) return { kind: 'steps', calls: [] };
  const action = `${verb}ClientID${verb === 'Add' ? 'To' : 'From'}OpenIDConnectProvider`;
  return { kind: 'steps', calls: [{ service: 'iam', action, parameters: { OpenIDConnectProviderArn: arn, ClientID: id } }] };
}

function said(event: CloudTrailEvent) {
  return { arn: textParameter(event, 'openIDConnectProviderArn'), id: textParameter(event, 'clientID') };
}
