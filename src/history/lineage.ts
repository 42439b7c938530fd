import type { Observation } from '../catalogue/observe.ts';
import { textParameter, textResponse } from '../events/fields.ts';
import { entityRefs } from './entity-refs.ts';

/**
 * One entity through its life: from its creation, or from before history begins, over every rename and move, to its
 * deletion. An entity that is created again under the same name is another lineage.
 */
export interface Lineage {
  kind: string;
  /** Unique id (AIDA…), where an event or a collected state tells it. */
  id?: string;
  /** Names in order of time, the last is the one it has or had last. Keys as `EntityRef` has them. */
  keys: string[];
  /** Whether its creation is among the events. */
  born: boolean;
  /** Whether its deletion is among the events. */
  gone: boolean;
  /** In order of time. Attempts are among them. */
  events: Observation[];
}

/** New names of the calls that rename, by event name: the parameter and the kind. */
const renames: Readonly<Record<string, readonly [string, string]>> = {
  UpdateUser: ['newUserName', 'user'],
  UpdateGroup: ['newGroupName', 'group'],
  UpdateServerCertificate: ['newServerCertificateName', 'server-certificate'],
};

/** What creates and what deletes an entity of each kind. */
const births: Readonly<Record<string, string>> = {
  CreateUser: 'user',
  CreateGroup: 'group',
  CreateRole: 'role',
  CreateServiceLinkedRole: 'role',
  AcquireRole: 'role',
  CreatePolicy: 'policy',
  CreateInstanceProfile: 'instance-profile',
  UploadServerCertificate: 'server-certificate',
  CreateSAMLProvider: 'saml-provider',
  CreateOpenIDConnectProvider: 'oidc-provider',
  CreateVirtualMFADevice: 'mfa-device',
  CreateTrail: 'trail',
};

/** Unique ids in responses, by kind. */
const ids: Readonly<Record<string, readonly [string, string]>> = {
  user: ['user', 'userId'],
  group: ['group', 'groupId'],
  role: ['role', 'roleId'],
  policy: ['policy', 'policyId'],
  'instance-profile': ['instanceProfile', 'instanceProfileId'],
  'server-certificate': ['serverCertificateMetadata', 'serverCertificateId'],
};

/** The lineages of every entity that `observations`, in order of time, name. */
export function lineagesOf(observations: Iterable<Observation>): Lineage[] {
  const all: Lineage[] = [];
  const current = new Map<string, Lineage>();
  for (const observation of observations) {
    const { event, change, entry } = observation;
    const happened = change.outcome === 'succeeded';
    for (const { kind, key } of entityRefs(event)) {
      const birth = happened && isBirth(entry.name, kind);
      let lineage = birth ? undefined : current.get(`${kind}/${key}`);
      if (lineage === undefined) {
        lineage = { kind, keys: [key], born: birth, gone: false, events: [] };
        all.push(lineage);
        current.set(`${kind}/${key}`, lineage);
      }
      lineage.events.push(observation);
      const path = ids[kind];
      const id = path === undefined ? undefined : textResponse(event, ...path);
      if (id !== undefined && lineage.id === undefined) lineage.id = id;
      if (happened) follow(observation, lineage, key, current);
    }
  }
  return all;
}

/** Moves a lineage to its new name, or ends it. */
function follow({ event, entry }: Observation, lineage: Lineage, key: string, current: Map<string, Lineage>): void {
  const rename = renames[entry.name];
  const name = rename?.[1] === lineage.kind ? textParameter(event, rename[0])?.toLowerCase() : undefined;
  if (name !== undefined && name !== key) {
    current.delete(`${lineage.kind}/${key}`);
    current.set(`${lineage.kind}/${name}`, lineage);
    lineage.keys.push(name);
  }
  if (deathOf(entry.name) === lineage.kind) {
    lineage.gone = true;
    current.delete(`${lineage.kind}/${key}`);
  }
}

/** Whether a call of this name makes an entity of `kind`. */
export function isBirth(eventName: string, kind: string): boolean {
  return Object.hasOwn(births, eventName) && births[eventName] === kind;
}

function deathOf(eventName: string): string | undefined {
  // AWS deletes a service-linked role later, and may refuse to.
  if (eventName === 'DeleteServiceLinkedRole') return undefined;
  const birth = eventName.replace(/^Delete(ServerCertificate)$/, 'Upload$1').replace(/^Delete/, 'Create');
  return eventName.startsWith('Delete') ? births[birth] : undefined;
}
