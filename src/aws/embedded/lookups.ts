import { type Handler, type Members, mustFind, text } from './handler.ts';
import { attachedList, groupIn, groupMembers, inlineList, userIn, userMembers } from './identities.ts';
import type { Model, Policy } from './model.ts';
import { holderIn, type Word } from './permissions.ts';
import { policyIn } from './policies.ts';
import { roleMembers } from './roles.ts';

const whole = { IsTruncated: false };
const words: readonly Word[] = ['User', 'Group', 'Role'];

/** Reading of single things, and who calls, which is no call of IAM. */
export const lookups: Readonly<Record<string, Handler>> = Object.assign(
  {
    GetCallerIdentity: (model, _parameters, caller) => {
      const user = model.users.find(({ keys }) => keys.some(({ id }) => id === caller));
      const { id, name, path } = user ?? { id: 'AIDAEXAMPLE0000000000', name: 'administrator', path: '/' };
      return { Account: model.account, UserId: id, Arn: `arn:aws:iam::${model.account}:user${path}${name}` };
    },
    GetGroup: (model, parameters) => {
      const group = groupIn(model, parameters);
      const members = model.users.filter(({ groups }) => groups.has(group));
      return { Group: groupMembers(model, group), Users: members.map((user) => userMembers(model, user)), ...whole };
    },
    ListGroups: (model) => ({ Groups: model.groups.map((group) => groupMembers(model, group)), ...whole }),
    ListGroupsForUser: (model, parameters) => ({
      Groups: [...userIn(model, parameters).groups].map((group) => groupMembers(model, group)),
      ...whole,
    }),
    ListRoles: (model) => ({
      // A list leaves out what GetRole tells.
      Roles: model.roles.map((role) => ({ ...roleMembers(model, role), Tags: undefined, PermissionsBoundary: undefined })),
      ...whole,
    }),
    ListPolicyVersions: (model, parameters) => {
      const policy = policyIn(model, parameters);
      return { Versions: policy.versions.map((version) => versionMembers(policy, version)), ...whole };
    },
    GetPolicyVersion: (model, parameters) => {
      const policy = policyIn(model, parameters);
      const id = text(parameters, 'VersionId');
      const version = mustFind(
        policy.versions.find((one) => one.id === id),
        `version ${id} of ${policy.name}`,
      );
      return { PolicyVersion: { ...versionMembers(policy, version), Document: encodeURIComponent(version.document) } };
    },
    GetAccessKeyLastUsed: (model, parameters) => {
      const id = text(parameters, 'AccessKeyId');
      const user = mustFind(
        model.users.find(({ keys }) => keys.some((key) => key.id === id)),
        `access key ${id}`,
      );
      const used = user.keys.find((key) => key.id === id)?.lastUsed;
      // Of a key that was never used AWS tells no date.
      const told =
        used === undefined
          ? { Region: 'N/A', ServiceName: 'N/A' }
          : { LastUsedDate: used.at, Region: used.region, ServiceName: used.service };
      return { UserName: user.name, AccessKeyLastUsed: told };
    },
  } satisfies Readonly<Record<string, Handler>>,
  ...words.map(
    (word): Readonly<Record<string, Handler>> => ({
      [`List${word}Policies`]: (model, parameters) => ({ PolicyNames: [...holderIn(model, parameters, word).inline.keys()], ...whole }),
      [`Get${word}Policy`]: (model, parameters) => inlineOf(model, parameters, word),
      [`ListAttached${word}Policies`]: (model, parameters) => ({
        AttachedPolicies: attachedList(holderIn(model, parameters, word)),
        ...whole,
      }),
    }),
  ),
);

function inlineOf(model: Model, parameters: Parameters<Handler>[1], word: Word): Members {
  const holder = holderIn(model, parameters, word);
  const name = text(parameters, 'PolicyName');
  const policy = mustFind(
    inlineList(holder).find(({ PolicyName }) => PolicyName === name),
    `policy ${name} of ${holder.name}`,
  );
  return { ...policy, [`${word}Name`]: holder.name };
}

function versionMembers({ defaultVersion }: Policy, { id, created }: Policy['versions'][number]): Members {
  return { VersionId: id, IsDefaultVersion: id === defaultVersion, CreateDate: created };
}
