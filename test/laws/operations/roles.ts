import { type Operation, operation, textIn } from '../operation.ts';
import { maybe, names, path, policyArn, tags, trustDocument } from '../words.ts';
import { type Cell, nameOf } from '../world.ts';
import { spelled } from './spelled.ts';
import { tagged } from './tags.ts';

const descriptions = ['What it is for', 'Größer & "better"', 'x'] as const;

/** Roles, service-linked roles and instance profiles. */
export const roles: readonly Operation[] = [
  operation(5, (world, random) => {
    if (world.isFull('role', 10)) return undefined;
    const given = maybe(random, { Tags: tags(world, random) });
    const boundary = maybe(random, { PermissionsBoundary: policyArn(world, random) }, 0.2);
    const name = world.freshName('role', names.role, random);
    return {
      action: 'CreateRole',
      parameters: {
        RoleName: name,
        AssumeRolePolicyDocument: trustDocument(random),
        ...maybe(random, { Path: path(random) }),
        ...maybe(random, { Description: random.of(descriptions) }),
        ...maybe(random, { MaxSessionDuration: 3_600 * (1 + random.below(12)) }),
        ...given,
        ...boundary,
      },
      done: (answer) => {
        const role: Cell = `role:${textIn(answer, 'Role', 'RoleName')}`;
        world.add('role', role);
        tagged(world, role, given);
        if ('PermissionsBoundary' in boundary) world.add('boundary', role, `policy:${boundary.PermissionsBoundary}`);
      },
    };
  }),
  operation(3, (world, random) => {
    const [role] = random.of(world.rows('role')) ?? [];
    if (role === undefined) return undefined;
    // moto empties what the call leaves out. What AWS does without a session duration is in doubt, so it is always given.
    const described = maybe(random, { Description: random.among('', ...descriptions) }, world.moto ? 1 : 0.7);
    const given = { MaxSessionDuration: 3_600 * (1 + random.below(12)), ...described };
    return { action: 'UpdateRole', parameters: { RoleName: spelled(world, random, role), ...given } };
  }),
  operation(2, (world, random) => {
    const [role] = random.of(world.rows('role')) ?? [];
    const given = { Description: random.among('', ...descriptions) };
    return role === undefined
      ? undefined
      : { action: 'UpdateRoleDescription', parameters: { RoleName: spelled(world, random, role), ...given } };
  }),
  operation(4, (world, random) => {
    const [role] = random.of(world.rows('role')) ?? [];
    const given = { PolicyDocument: trustDocument(random) };
    return role === undefined
      ? undefined
      : { action: 'UpdateAssumeRolePolicy', parameters: { RoleName: spelled(world, random, role), ...given } };
  }),
  operation(2, (world, random) => {
    const empty = world.rows('role').filter(([cell]) => world.mentions(cell, ['role', 'tag', 'boundary']).length === 0);
    const [role] = random.of(empty) ?? [];
    return role === undefined
      ? undefined
      : { action: 'DeleteRole', parameters: { RoleName: spelled(world, random, role) }, done: () => world.forget(role) };
  }),
  operation(1, (world, random) => {
    const service = random.among('autoscaling', 'elasticbeanstalk', 'lakeformation');
    const suffix = world.freshName('suffix', ['blue'], random);
    if (world.isFull('linked-role', 3)) return undefined;
    return {
      action: 'CreateServiceLinkedRole',
      parameters: {
        AWSServiceName: `${service}.amazonaws.com`,
        CustomSuffix: suffix,
        // What a service writes where the call gives no description no event tells.
        Description: random.of(descriptions),
      },
      done: (answer) => world.add('linked-role', `role:${textIn(answer, 'Role', 'RoleName')}`),
    };
  }),
  operation(1, (world, random) => {
    const [role] = random.of(world.rows('linked-role')) ?? [];
    return role === undefined
      ? undefined
      : { action: 'DeleteServiceLinkedRole', parameters: { RoleName: nameOf(role) }, done: () => world.forget(role) };
  }),
  operation(3, (world, random) => {
    if (world.isFull('profile', 6)) return undefined;
    const given = maybe(random, { Tags: tags(world, random) });
    const name = world.freshName('profile', names.profile, random);
    return {
      action: 'CreateInstanceProfile',
      parameters: { InstanceProfileName: name, ...maybe(random, { Path: path(random) }), ...given },
      done: (answer) => {
        const profile: Cell = `profile:${textIn(answer, 'InstanceProfile', 'InstanceProfileName')}`;
        world.add('profile', profile);
        tagged(world, profile, given);
      },
    };
  }),
  operation(4, (world, random) => {
    const [profile] = random.of(world.rows('profile').filter(([cell]) => !world.holds('role-of-profile', cell))) ?? [];
    const [role] = random.of(world.rows('role')) ?? [];
    if (profile === undefined || role === undefined) return undefined;
    return {
      action: 'AddRoleToInstanceProfile',
      parameters: { InstanceProfileName: spelled(world, random, profile), RoleName: spelled(world, random, role) },
      done: () => world.add('role-of-profile', profile, role),
    };
  }),
  operation(2, (world, random) => {
    const [profile] = random.of(world.rows('profile').filter(([cell]) => !world.holds('role-of-profile', cell))) ?? [];
    return profile === undefined
      ? undefined
      : {
          action: 'DeleteInstanceProfile',
          parameters: { InstanceProfileName: spelled(world, random, profile) },
          done: () => world.forget(profile),
        };
  }),
];
