import { unknown } from '../../account/part.ts';
import type { Clients } from '../clients.ts';
import type { Clock } from '../clock.ts';
import type { Ask } from '../collect/ask.ts';
import { organisationLookup } from '../collect/organisation-lookup.ts';
import { once } from '../once.ts';
import type { NamedKind, ReadSession } from './entity-reader.ts';
import { listedNames } from './listed-names.ts';
import { virtualDevices } from './virtual-devices.ts';

/** A session in which single entities are read. What is listed is listed once, and only when somebody needs it. */
export function readSession(clients: Clients, ask: Ask, clock: Clock): ReadSession {
  const base = { clients, ask };
  const notAsked = async () => unknown('only what was asked for was read');
  const kinds: readonly NamedKind[] = ['user', 'group', 'role', 'instance-profile', 'server-certificate'];
  const listings = new Map(kinds.map((kind) => [kind, once(() => listedNames(kind, base))]));
  const devices = once(() => virtualDevices(base));
  return {
    ...base,
    clock,
    // Whose account it is comes with the other answers, and no collector of a single part needs it.
    account: '',
    partition: '',
    regions: { names: [], all: false },
    organisation: organisationLookup(clients),
    details: notAsked,
    listedUsers: notAsked,
    names: (kind) => listings.get(kind)?.() ?? notAsked(),
    virtualDevices: () => devices(),
  };
}
