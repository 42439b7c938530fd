import {
  byName,
  flag,
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
import { arnOf, type Model, newId, type Policy } from './model.ts';

export function policyIn(model: Model, parameters: Parameters): Policy {
  const arn = text(parameters, 'PolicyArn');
  return mustFind(
    model.policies.find((policy) => arnOf(model, 'policy', policy) === arn),
    `policy ${arn}`,
  );
}

export function policyMembers(model: Model, policy: Policy): Members {
  const arn = arnOf(model, 'policy', policy);
  const holders = [...model.users, ...model.groups, ...model.roles].filter(({ attached }) => attached.has(arn));
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersion,
    AttachmentCount: holders.length,
    IsAttachable: true,
    CreateDate: policy.created,
    UpdateDate: policy.versions.at(-1)?.created,
    ...(policy.tags.size === 0 ? {} : { Tags: tagList(policy.tags) }),
  };
}

export const policies: Readonly<Record<string, Handler>> = {
  CreatePolicy: (model, parameters) => {
    const name = text(parameters, 'PolicyName');
    mustBeNew(byName(model.policies, name), `policy ${name}`);
    const created = model.clock();
    const policy: Policy = {
      name,
      id: newId(model, 'ANPA'),
      path: optional(parameters, 'Path') ?? '/',
      created,
      description: optional(parameters, 'Description'),
      tags: tagsIn(parameters),
      versions: [{ id: 'v1', document: text(parameters, 'PolicyDocument'), created }],
      next: 2,
      defaultVersion: 'v1',
    };
    model.policies.push(policy);
    return { Policy: policyMembers(model, policy) };
  },
  CreatePolicyVersion: (model, parameters) => {
    const policy = policyIn(model, parameters);
    if (policy.versions.length >= 5) refuse('LimitExceeded', 'A policy has five versions at most.');
    const version = { id: `v${policy.next}`, document: text(parameters, 'PolicyDocument'), created: model.clock() };
    policy.next += 1;
    policy.versions.push(version);
    const isDefault = flag(parameters, 'SetAsDefault');
    if (isDefault) policy.defaultVersion = version.id;
    return { PolicyVersion: { VersionId: version.id, IsDefaultVersion: isDefault, CreateDate: version.created } };
  },
  SetDefaultPolicyVersion: (model, parameters) => {
    const policy = policyIn(model, parameters);
    policy.defaultVersion = versionIn(policy, parameters).id;
    return {};
  },
  DeletePolicyVersion: (model, parameters) => {
    const policy = policyIn(model, parameters);
    const version = versionIn(policy, parameters);
    if (version.id === policy.defaultVersion) refuse('DeleteConflict', `${version.id} is the default version.`);
    remove(policy.versions, version);
    return {};
  },
  DeletePolicy: (model, parameters) => {
    const policy = policyIn(model, parameters);
    const arn = arnOf(model, 'policy', policy);
    const isAttached = [...model.users, ...model.groups, ...model.roles].some(({ attached }) => attached.has(arn));
    const isBoundary = [...model.users, ...model.roles].some(({ boundary }) => boundary === arn);
    if (isAttached || isBoundary || policy.versions.length > 1) refuse('DeleteConflict', `Policy ${policy.name} is in use.`);
    remove(model.policies, policy);
    return {};
  },
};

function versionIn({ name, versions }: Policy, parameters: Parameters): Policy['versions'][number] {
  const id = text(parameters, 'VersionId');
  return mustFind(
    versions.find((version) => version.id === id),
    `version ${id} of ${name}`,
  );
}
