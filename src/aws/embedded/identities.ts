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
import { arnOf, type Group, type Holder, type Model, newId, type User } from './model.ts';

export function userIn(model: Model, parameters: Parameters): User {
  const name = text(parameters, 'UserName');
  return mustFind(byName(model.users, name), `user ${name}`);
}

/** The user that a call names, or the caller that leaves itself out. */
export function userOrCaller(model: Model, parameters: Parameters, caller: string): User {
  if (optional(parameters, 'UserName') !== undefined) return userIn(model, parameters);
  return mustFind(
    model.users.find((user) => user.keys.some(({ id }) => id === caller)),
    'user who calls',
  );
}

export function groupIn(model: Model, parameters: Parameters): Group {
  const name = text(parameters, 'GroupName');
  return mustFind(byName(model.groups, name), `group ${name}`);
}

export function boundaryMembers(arn: string | undefined): Members {
  return arn === undefined
    ? {}
    : { PermissionsBoundary: { PermissionsBoundaryType: 'PermissionsBoundaryPolicy', PermissionsBoundaryArn: arn } };
}

export function inlineList({ inline }: Holder): Members[] {
  return [...inline].map(([PolicyName, document]) => ({ PolicyName, PolicyDocument: encodeURIComponent(document) }));
}

export function attachedList({ attached }: Holder): Members[] {
  return [...attached].map((PolicyArn) => ({ PolicyArn, PolicyName: PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1) }));
}

export function userMembers(model: Model, user: User): Members {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: arnOf(model, 'user', user),
    CreateDate: user.created,
    ...boundaryMembers(user.boundary),
    ...(user.tags.size === 0 ? {} : { Tags: tagList(user.tags) }),
  };
}

export function groupMembers(model: Model, group: Group): Members {
  return { Path: group.path, GroupName: group.name, GroupId: group.id, Arn: arnOf(model, 'group', group), CreateDate: group.created };
}

export const identities: Readonly<Record<string, Handler>> = {
  CreateUser: (model, parameters) => {
    const name = text(parameters, 'UserName');
    mustBeNew(byName(model.users, name), `user ${name}`);
    const user: User = {
      name,
      id: newId(model, 'AIDA'),
      path: optional(parameters, 'Path') ?? '/',
      created: model.clock(),
      tags: tagsIn(parameters),
      boundary: optional(parameters, 'PermissionsBoundary'),
      groups: new Set(),
      inline: new Map(),
      attached: new Set(),
      login: undefined,
      mfa: new Map(),
      keys: [],
      sshKeys: [],
      signingCertificates: [],
      serviceCredentials: [],
    };
    model.users.push(user);
    return { User: userMembers(model, user) };
  },
  UpdateUser: (model, parameters) => {
    moved(model.users, userIn(model, parameters), optional(parameters, 'NewUserName'), optional(parameters, 'NewPath'));
    return {};
  },
  DeleteUser: (model, parameters) => {
    const user = userIn(model, parameters);
    const credentials = [user.keys, user.sshKeys, user.signingCertificates, user.serviceCredentials].flat().length;
    const held = credentials + user.groups.size + user.inline.size + user.attached.size + user.mfa.size;
    if (held > 0 || user.login !== undefined) refuse('DeleteConflict', `User ${user.name} still has something.`);
    remove(model.users, user);
    return {};
  },
  CreateGroup: (model, parameters) => {
    const name = text(parameters, 'GroupName');
    mustBeNew(byName(model.groups, name), `group ${name}`);
    const path = optional(parameters, 'Path') ?? '/';
    const group: Group = { name, id: newId(model, 'AGPA'), path, created: model.clock(), inline: new Map(), attached: new Set() };
    model.groups.push(group);
    return { Group: groupMembers(model, group) };
  },
  UpdateGroup: (model, parameters) => {
    moved(model.groups, groupIn(model, parameters), optional(parameters, 'NewGroupName'), optional(parameters, 'NewPath'));
    return {};
  },
  DeleteGroup: (model, parameters) => {
    const group = groupIn(model, parameters);
    const hasMembers = model.users.some(({ groups }) => groups.has(group));
    if (hasMembers || group.inline.size + group.attached.size > 0) refuse('DeleteConflict', `Group ${group.name} still has something.`);
    remove(model.groups, group);
    return {};
  },
  AddUserToGroup: (model, parameters) => {
    userIn(model, parameters).groups.add(groupIn(model, parameters));
    return {};
  },
  RemoveUserFromGroup: (model, parameters) => {
    userIn(model, parameters).groups.delete(groupIn(model, parameters));
    return {};
  },
};

/** A new name may differ from the old one in case alone. */
export function moved<T extends { name: string; path: string }>(
  all: readonly T[],
  item: T,
  name: string | undefined,
  path: string | undefined,
): void {
  const other = name === undefined ? undefined : byName(all, name);
  if (other !== item) mustBeNew(other, `thing named ${name}`);
  item.name = name ?? item.name;
  item.path = path ?? item.path;
}
