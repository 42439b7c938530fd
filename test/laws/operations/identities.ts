import { type Operation, operation, textIn } from '../operation.ts';
import type { Random } from '../random.ts';
import { maybe, names, path, policyArn, tags } from '../words.ts';
import { type Cell, nameOf, type World } from '../world.ts';
import { spelled } from './spelled.ts';
import { tagged } from './tags.ts';

/** Users, groups and memberships. */
export const identities: readonly Operation[] = [
  operation(6, (world, random) => {
    if (world.isFull('user', 14)) return undefined;
    const name = world.freshName('user', names.user, random);
    // moto drops the boundary of a new user.
    const boundary = world.moto ? {} : maybe(random, { PermissionsBoundary: policyArn(world, random) }, 0.2);
    const given = maybe(random, { Tags: tags(world, random) });
    return {
      action: 'CreateUser',
      parameters: { UserName: name, ...maybe(random, { Path: path(random) }), ...given, ...boundary },
      done: (answer) => {
        const user: Cell = `user:${textIn(answer, 'User', 'UserName')}`;
        world.add('user', user);
        tagged(world, user, given);
        if ('PermissionsBoundary' in boundary) world.add('boundary', user, `policy:${boundary.PermissionsBoundary}`);
      },
    };
  }),
  operation(3, (world, random) => {
    const [user] = random.of(world.rows('user').filter(([cell]) => canMove(world, cell))) ?? [];
    if (user === undefined) return undefined;
    const renamed = maybe(random, { NewUserName: newName(world, random, 'user', user) }, 0.7);
    return {
      action: 'UpdateUser',
      parameters: { UserName: spelled(world, random, user), ...renamed, ...maybe(random, { NewPath: path(random) }) },
      done: () => {
        if ('NewUserName' in renamed) world.rename(user, `user:${renamed.NewUserName}`);
      },
    };
  }),
  operation(2, (world, random) => {
    const [user] = random.of(world.rows('user').filter(([cell]) => world.mentions(cell, ['user', 'tag', 'boundary']).length === 0)) ?? [];
    return user === undefined
      ? undefined
      : { action: 'DeleteUser', parameters: { UserName: spelled(world, random, user) }, done: () => world.forget(user) };
  }),
  operation(4, (world, random) => {
    if (world.isFull('group', 8)) return undefined;
    const name = world.freshName('group', names.group, random);
    return {
      action: 'CreateGroup',
      parameters: { GroupName: name, ...maybe(random, { Path: path(random) }) },
      done: (answer) => world.add('group', `group:${textIn(answer, 'Group', 'GroupName')}`),
    };
  }),
  operation(2, (world, random) => {
    const [group] = random.of(world.rows('group')) ?? [];
    if (group === undefined) return undefined;
    // moto moves a group only when it renames it as well.
    const renamed = maybe(random, { NewGroupName: newName(world, random, 'group', group) }, world.moto ? 1 : 0.7);
    return {
      action: 'UpdateGroup',
      parameters: { GroupName: spelled(world, random, group), ...renamed, ...maybe(random, { NewPath: path(random) }) },
      done: () => {
        if ('NewGroupName' in renamed) world.rename(group, `group:${renamed.NewGroupName}`);
      },
    };
  }),
  operation(1, (world, random) => {
    const [group] = random.of(world.rows('group').filter(([cell]) => world.mentions(cell, ['group']).length === 0)) ?? [];
    return group === undefined
      ? undefined
      : { action: 'DeleteGroup', parameters: { GroupName: spelled(world, random, group) }, done: () => world.forget(group) };
  }),
  operation(5, (world, random) => {
    const [[user] = [], [group] = []] = [random.of(world.rows('user')), random.of(world.rows('group'))];
    if (user === undefined || group === undefined) return undefined;
    return {
      action: 'AddUserToGroup',
      parameters: { GroupName: spelled(world, random, group), UserName: spelled(world, random, user) },
      done: () => world.add('member', user, group),
    };
  }),
];

/** moto keeps tags of a user under its ARN, and loses them when the user moves. */
function canMove(world: World, user: Cell): boolean {
  return !world.moto || !world.holds('tag', user);
}

/** Sometimes only the case of a name changes, which AWS takes. */
function newName(world: World, random: Random, kind: 'user' | 'group', cell: Cell): string {
  if (!world.moto && random.chance(0.2)) return nameOf(cell).toUpperCase();
  return world.freshName(kind, names[kind], random);
}
