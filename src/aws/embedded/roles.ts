import {
  byName,
  type Handler,
  type Members,
  mustBeNew,
  mustFind,
  optional,
  type Parameters,
  refuse,
  remove,
  tagList,
  tagsIn,
  text,
} from './handler.ts';
import { boundaryMembers } from './identities.ts';
import { arnOf, type Model, newId, type Profile, type Role } from './model.ts';

export function roleIn(model: Model, parameters: Parameters): Role {
  const name = text(parameters, 'RoleName');
  return mustFind(byName(model.roles, name), `role ${name}`);
}

export function profileIn(model: Model, parameters: Parameters): Profile {
  const name = text(parameters, 'InstanceProfileName');
  return mustFind(byName(model.profiles, name), `instance profile ${name}`);
}

export function roleMembers(model: Model, role: Role): Members {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: arnOf(model, 'role', role),
    CreateDate: role.created,
    AssumeRolePolicyDocument: encodeURIComponent(role.trust),
    ...(role.description === undefined ? {} : { Description: role.description }),
    MaxSessionDuration: role.maxSessionDuration,
    ...boundaryMembers(role.boundary),
    ...(role.tags.size === 0 ? {} : { Tags: tagList(role.tags) }),
  };
}

/** An empty structure for a role that was never used. */
export function lastUseOf({ lastUsed }: Role): Members {
  return lastUsed === undefined ? {} : { LastUsedDate: lastUsed.at, Region: lastUsed.region };
}

export function profileMembers(model: Model, profile: Profile): Members {
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: arnOf(model, 'instance-profile', profile),
    CreateDate: profile.created,
    Roles: profile.role === undefined ? [] : [roleMembers(model, profile.role)],
    ...(profile.tags.size === 0 ? {} : { Tags: tagList(profile.tags) }),
  };
}

function created(
  model: Model,
  given: Pick<Role, 'name' | 'path' | 'trust' | 'description' | 'maxSessionDuration' | 'tags' | 'boundary'>,
): Members {
  mustBeNew(byName(model.roles, given.name), `role ${given.name}`);
  const role: Role = { ...given, id: newId(model, 'AROA'), created: model.clock(), inline: new Map(), attached: new Set() };
  model.roles.push(role);
  return { Role: roleMembers(model, role) };
}

export const roles: Readonly<Record<string, Handler>> = {
  CreateRole: (model, parameters) =>
    created(model, {
      name: text(parameters, 'RoleName'),
      path: optional(parameters, 'Path') ?? '/',
      trust: text(parameters, 'AssumeRolePolicyDocument'),
      description: optional(parameters, 'Description'),
      maxSessionDuration: Number(optional(parameters, 'MaxSessionDuration') ?? 3_600),
      tags: tagsIn(parameters),
      boundary: optional(parameters, 'PermissionsBoundary'),
    }),
  CreateServiceLinkedRole: (model, parameters) => {
    const service = text(parameters, 'AWSServiceName');
    const suffix = optional(parameters, 'CustomSuffix');
    const Statement = [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }];
    return created(model, {
      name: `AWSServiceRoleFor${service.split('.')[0] ?? ''}${suffix === undefined ? '' : `_${suffix}`}`,
      path: `/aws-service-role/${service}/`,
      trust: JSON.stringify({ Version: '2012-10-17', Statement }),
      description: optional(parameters, 'Description'),
      maxSessionDuration: 3_600,
      tags: new Map(),
      boundary: undefined,
    });
  },
  DeleteServiceLinkedRole: (model, parameters) => {
    const role = roleIn(model, parameters);
    remove(model.roles, role);
    return { DeletionTaskId: `task${role.path}${role.name}/00000000-0000-4000-8000-000000000000` };
  },
  DeleteRole: (model, parameters) => {
    const role = roleIn(model, parameters);
    const isInProfile = model.profiles.some((profile) => profile.role === role);
    if (isInProfile || role.inline.size + role.attached.size > 0) refuse('DeleteConflict', `Role ${role.name} still has something.`);
    remove(model.roles, role);
    return {};
  },
  UpdateRole: (model, parameters) => {
    const role = roleIn(model, parameters);
    if (parameters['Description'] !== undefined) role.description = optional(parameters, 'Description');
    role.maxSessionDuration = Number(optional(parameters, 'MaxSessionDuration') ?? 3_600);
    return {};
  },
  UpdateRoleDescription: (model, parameters) => {
    const role = roleIn(model, parameters);
    role.description = optional(parameters, 'Description');
    return { Role: roleMembers(model, role) };
  },
  UpdateAssumeRolePolicy: (model, parameters) => {
    roleIn(model, parameters).trust = text(parameters, 'PolicyDocument');
    return {};
  },
  CreateInstanceProfile: (model, parameters) => {
    const name = text(parameters, 'InstanceProfileName');
    mustBeNew(byName(model.profiles, name), `instance profile ${name}`);
    const path = optional(parameters, 'Path') ?? '/';
    const profile: Profile = { name, id: newId(model, 'AIPA'), path, created: model.clock(), tags: tagsIn(parameters), role: undefined };
    model.profiles.push(profile);
    return { InstanceProfile: profileMembers(model, profile) };
  },
  DeleteInstanceProfile: (model, parameters) => {
    const profile = profileIn(model, parameters);
    if (profile.role !== undefined) refuse('DeleteConflict', `Instance profile ${profile.name} still has a role.`);
    remove(model.profiles, profile);
    return {};
  },
  AddRoleToInstanceProfile: (model, parameters) => {
    const profile = profileIn(model, parameters);
    if (profile.role !== undefined) refuse('LimitExceeded', 'An instance profile has one role.');
    profile.role = roleIn(model, parameters);
    return {};
  },
  RemoveRoleFromInstanceProfile: (model, parameters) => {
    const [profile, role] = [profileIn(model, parameters), roleIn(model, parameters)];
    if (profile.role !== role) refuse('NoSuchEntity', `Instance profile ${profile.name} does not have role ${role.name}.`);
    profile.role = undefined;
    return {};
  },
};
