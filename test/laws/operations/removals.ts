import { type Draft, type Operation, operation } from '../operation.ts';
import type { Random } from '../random.ts';
import { type Cell, nameOf, type Relation, type Row, type World } from '../world.ts';
import { spelled } from './spelled.ts';

/** Taking away what an entity has; undefined where moto would do it wrong. */
type Removal = (world: World, random: Random, owner: Cell, other: Cell, row: Row) => Omit<Draft, 'service' | 'done'> | undefined;

const words: Readonly<Record<string, string>> = { user: 'User', group: 'Group', role: 'Role' };

const removals: Partial<Record<Relation, Removal>> = {
  member: (world, random, user, group) => ({
    action: 'RemoveUserFromGroup',
    parameters: { GroupName: spelled(world, random, group), UserName: spelled(world, random, user) },
  }),
  login: (world, random, user) => ({ action: 'DeleteLoginProfile', parameters: { UserName: spelled(world, random, user) } }),
  // moto looks for the owner of a key by the name that it had when the key was made.
  key: (world, random, user, id, [, , made]) =>
    world.moto && made !== `made:${nameOf(user)}` ? undefined : credential('AccessKey', 'AccessKeyId')(world, random, user, id),
  ssh: credential('SSHPublicKey', 'SSHPublicKeyId'),
  signing: credential('SigningCertificate', 'CertificateId'),
  service: credential('ServiceSpecificCredential', 'ServiceSpecificCredentialId'),
  mfa: (world, random, user, device) => ({
    action: 'DeactivateMFADevice',
    parameters: { UserName: spelled(world, random, user), SerialNumber: nameOf(device) },
  }),
  attached: (world, random, owner, policy) => ({
    action: `Detach${wordOf(owner)}Policy`,
    parameters: { [`${wordOf(owner)}Name`]: spelled(world, random, owner), PolicyArn: nameOf(policy) },
  }),
  inline: (world, random, owner, name) => ({
    action: `Delete${wordOf(owner)}Policy`,
    parameters: { [`${wordOf(owner)}Name`]: spelled(world, random, owner), PolicyName: nameOf(name) },
  }),
  'role-of-profile': (world, random, profile, role) => ({
    action: 'RemoveRoleFromInstanceProfile',
    parameters: { InstanceProfileName: spelled(world, random, profile), RoleName: spelled(world, random, role) },
  }),
};

/** Each removal now and then, and now and then all that one entity has, so that it can be deleted. */
export const removing: readonly Operation[] = [
  ...Object.keys(removals).map((relation) => operation(2, (world, random) => removed(world, random, random.of(rowsOf(world, relation))))),
  ...(['user', 'group', 'role'] as const).map((kind) =>
    operation(10, (world, random) => {
      // The first of its kind is emptied until it is gone.
      const [first] = world.rows(kind)[0] ?? [];
      if (first === undefined || world.rows(kind).length < 5) return undefined;
      return removed(world, random, random.of(Object.keys(removals).flatMap((relation) => rowsOf(world, relation, first))));
    }),
  ),
];

interface Held {
  relation: Relation;
  row: Row;
}

function rowsOf(world: World, relation: string, cell?: Cell): Held[] {
  if (!isRelation(relation)) return [];
  return world.rows(relation).flatMap((row) => (cell === undefined || row.includes(cell) ? [{ relation, row }] : []));
}

function isRelation(text: string): text is Relation {
  return Object.hasOwn(removals, text);
}

function removed(world: World, random: Random, held: Held | undefined): Omit<Draft, 'service'> | undefined {
  if (held === undefined) return undefined;
  const [owner, other = owner] = held.row;
  const draft = removals[held.relation]?.(world, random, owner, other, held.row);
  return draft === undefined ? undefined : { ...draft, done: () => world.drop(held.relation, ...held.row) };
}

function credential(word: string, id: string) {
  return (world: World, random: Random, user: Cell, key: Cell) => ({
    action: `Delete${word}`,
    parameters: { UserName: spelled(world, random, user), [id]: nameOf(key) },
  });
}

function wordOf(owner: Cell): string {
  return words[owner.slice(0, owner.indexOf(':'))] ?? '';
}
