import { type FoundEntity, findEntities } from '../../account/find-entities.ts';
import { byTime } from '../../catalogue/by-time.ts';
import { keptObservation } from '../../catalogue/kept-observation.ts';
import { aliasOf } from '../../history/entity-keys.ts';
import { type Lineage, lineagesOf } from '../../history/lineage.ts';
import type { StoredChange, WorkspaceStore } from '../ports/workspace-store.ts';

/** Kinds that a plain name may mean. */
const kinds = [
  'user',
  'group',
  'role',
  'policy',
  'instance-profile',
  'server-certificate',
  'saml-provider',
  'oidc-provider',
  'mfa-device',
  'trail',
  'account',
];

/** ARN resource types, and the kinds of entities that they are. */
const arnKinds: Readonly<Record<string, string>> = { mfa: 'mfa-device' };

/**
 * The entities that a person means by an ARN, a name or a unique id, each with all its changes over every rename. Several
 * when a name was given again after a deletion, or when entities of different kinds share it. An entity that a collected
 * state holds and no event names is among them, without changes.
 */
export function findLineages(store: WorkspaceStore, account: string, text: string): Lineage[] {
  // An ARN of another account is none of this one, whatever its name.
  const owner = /^arn:[^:]*:iam::(\d{12}):/.exec(text)?.[1];
  if (owner !== undefined && owner !== account) return [];
  const meant = [...meanings(text), ...policyArns(account, text)];
  const quick = withState(store, account, meant, entitiesIn(store, account, meant, true));
  // Ids and policies at a path are found only by looking through the whole state.
  return quick.length > 0 ? quick : withState(store, account, meant, entitiesIn(store, account, meant, false));
}

function withState(store: WorkspaceStore, account: string, meant: readonly string[], held: readonly FoundEntity[]): Lineage[] {
  const wanted = [...meant, ...held.map(({ kind, key }) => `${kind}/${key}`)];
  const changes = closure(store, account, wanted);
  const lineages = lineagesOf([...changes.values()].map(keptObservation).sort(byTime)).filter(
    (lineage) =>
      wanted.includes(`id/${lineage.id ?? ''}`) ||
      lineage.keys.some((key) => [`${lineage.kind}/${key}`, ...aliasOf(lineage.kind, key)].some((name) => wanted.includes(name))),
  );
  const collectedAt = store.stateTimes(account).at(-1) ?? '';
  const untouched = held.filter((entity) => !lineages.some((lineage) => isHeld(lineage, entity, collectedAt)));
  return [
    ...lineages,
    ...untouched.map(({ kind, key, id }) => ({
      kind,
      keys: [key],
      born: false,
      gone: false,
      events: [],
      ...(id === undefined ? {} : { id }),
    })),
  ];
}

/** Whether a lineage is an entity of a collected state, and not one that had the name before it. */
function isHeld(lineage: Lineage, { kind, key, id }: FoundEntity, at: string): boolean {
  if (lineage.kind !== kind || !lineage.keys.includes(key)) return false;
  if (id !== undefined && lineage.id !== undefined) return id === lineage.id;
  return !lineage.gone || (lineage.events.at(-1)?.change.time ?? '') > at;
}

/** What the newest collected state holds of `wanted`; with `only`, by key alone, which a store finds without the rest. */
function entitiesIn(store: WorkspaceStore, account: string, wanted: readonly string[], only: boolean): FoundEntity[] {
  const newest = store.stateTimes(account).at(-1);
  const state = newest === undefined ? undefined : store.state(account, newest, only ? wanted : undefined);
  return state === undefined ? [] : findEntities(state, wanted);
}

/** ARNs that a plain policy name most likely has. */
function policyArns(account: string, text: string): string[] {
  const name = /^(?:policy:)?([\w+=,.@-]{1,128})$/.exec(text)?.[1];
  return name === undefined ? [] : [`policy/arn:aws:iam::${account}:policy/${name}`, `policy/arn:aws:iam::aws:policy/${name}`];
}

/** `kind/key` of all that `text` may mean. */
function meanings(text: string): string[] {
  if (/^(AIDA|AROA|AGPA|ANPA|AIPA|ASCA)[A-Z0-9]{12,}$/.test(text)) return [`id/${text}`];
  const arn = /^arn:[^:]*:iam::[^:]*:([a-z-]+)\/(.+)$/.exec(text);
  if (arn !== null) {
    const type = arnKinds[arn[1] ?? ''] ?? arn[1] ?? '';
    const byArn = ['policy', 'saml-provider', 'oidc-provider', 'mfa-device'].includes(type);
    const name = arn[2] ?? '';
    return [byArn ? `${type}/${text}` : `${type}/${name.slice(name.lastIndexOf('/') + 1).toLowerCase()}`];
  }
  if (/^arn:[^:]*:cloudtrail:[^:]*:[^:]*:trail\//.test(text)) return [`trail/${text}`];
  const colon = /^([a-z-]+):(.+)$/.exec(text);
  if (colon !== null && kinds.includes(colon[1] ?? '')) {
    const name = colon[2] ?? '';
    return [`${colon[1]}/${name.startsWith('arn:') ? name : name.toLowerCase()}`];
  }
  if (text.toLowerCase() === 'account') return ['account/account'];
  return kinds.map((kind) => `${kind}/${text.toLowerCase()}`);
}

/** Every change that names any of the entities, and any other name that these changes show the same entities to have had. */
function closure(store: WorkspaceStore, account: string, wanted: readonly string[]): Map<string, StoredChange> {
  const changes = new Map<string, StoredChange>();
  const asked = new Set<string>();
  let next = [...wanted];
  while (next.length > 0) {
    for (const key of next) asked.add(key);
    const found = [...store.changes({ account, entities: next })];
    next = [];
    for (const change of found) {
      changes.set(change.change.eventId, change);
      for (const key of otherNames(change, wanted)) if (!asked.has(key) && !next.includes(key)) next.push(key);
    }
  }
  return changes;
}

/** Further names of an entity: those of a rename on both sides, and the name that goes with a unique id. */
function otherNames({ event, change, entities }: StoredChange, wanted: readonly string[]): string[] {
  const rename = { UpdateUser: 'user', UpdateGroup: 'group', UpdateServerCertificate: 'server-certificate' }[change.eventName];
  if (rename !== undefined && change.outcome === 'succeeded') {
    return Object.entries(event.requestParameters ?? {}).flatMap(([parameter, value]) =>
      /name$/i.test(parameter) && typeof value === 'string' ? [`${rename}/${value.toLowerCase()}`] : [],
    );
  }
  const known = entities.some((key) => key.startsWith('id/') && wanted.includes(key));
  return known ? entities.filter((key) => !key.startsWith('id/')) : [];
}
