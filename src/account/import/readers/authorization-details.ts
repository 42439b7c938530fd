import { asArray, asNumber, asObject, asString, type Json } from '../../../kernel/json.ts';
import type { Policy } from '../../entities.ts';
import { absent, known, type Part, type Read, unknown } from '../../part.ts';
import { attachments, inlinePolicies, membershipsByName } from '../attachments.ts';
import { documentPart } from '../document-part.ts';
import { type Entry, entriesOf, listed } from '../entries.ts';
import { identity } from '../identity.ts';
import type { Reader } from '../reader.ts';
import { isTruncated, owned, type Telling } from '../telling.ts';
import { unread } from '../unread.ts';
import { unreadGroup, unreadInstanceProfile, unreadPolicy, unreadRole, unreadUser } from '../unread-entities.ts';
import { usedPolicies } from '../used-policies.ts';
import { utcTime } from '../utc-time.ts';
import { boundaryPart, listMembers, tagMembers, textPart, timePart } from '../values.ts';

const source = 'iam:GetAccountAuthorizationDetails';

/** `aws iam get-account-authorization-details`: users, groups, roles and policies with everything that grants access. */
export const authorizationDetails: Reader = {
  source,
  matches: (json) => lists.some((list) => Array.isArray(json[list])) || holdsVersions(json.Policies),
  read: (json, into) => {
    into.truncated = isTruncated(json);
    for (const entry of listed(json.UserDetailList, 'UserName', 'users', into)) readUser(entry, into);
    for (const entry of listed(json.GroupDetailList, 'GroupName', 'groups', into)) readGroup(entry, into);
    for (const entry of listed(json.RoleDetailList, 'RoleName', 'roles', into)) readRole(entry, into);
    const policies = listed(json.Policies, 'Arn', 'policies', into);
    for (const entry of policies) if (!isIdle(entry)) into.tables.policies.push(readPolicy(entry, into));
    const idle = policies.filter(isIdle).map((entry) => readPolicy(entry, into));
    into.later.push((draft) => {
      const used = usedPolicies(draft);
      for (const policy of idle) if (used.has(policy.arn)) into.tables.policies.push(policy);
    });
  },
};

const lists = ['UserDetailList', 'GroupDetailList', 'RoleDetailList'];

/** ListPolicies answers a list of the same name, without versions. */
function holdsVersions(policies: Json | undefined): boolean {
  return asArray(policies).length > 0 && asArray(policies).every((policy) => Array.isArray(asObject(policy)?.PolicyVersionList));
}

function readUser({ name, entity }: Entry, into: Telling): void {
  owned(into, entity.Arn);
  into.tables.users.push({
    ...unreadUser(name),
    ...identity(entity, 'UserId', into, source),
    tags: tagMembers(entity.Tags, into),
    groups: membershipsByName(entity.GroupList, into),
    inline: inlinePolicies(entity.UserPolicyList, into),
    attached: attachments(entity.AttachedManagedPolicies, into),
    boundary: boundaryPart(entity, into),
  });
}

function readGroup({ name, entity }: Entry, into: Telling): void {
  owned(into, entity.Arn);
  into.tables.groups.push({
    ...unreadGroup(name),
    ...identity(entity, 'GroupId', into, source),
    inline: inlinePolicies(entity.GroupPolicyList, into),
    attached: attachments(entity.AttachedManagedPolicies, into),
  });
}

function readRole({ name, entity }: Entry, into: Telling): void {
  owned(into, entity.Arn);
  into.tables.roles.push({
    ...unreadRole(name),
    ...identity(entity, 'RoleId', into, source),
    trust: documentPart(entity.AssumeRolePolicyDocument, into),
    tags: tagMembers(entity.Tags, into),
    inline: inlinePolicies(entity.RolePolicyList, into),
    attached: attachments(entity.AttachedManagedPolicies, into),
    boundary: boundaryPart(entity, into),
    lastUsed: lastUsed(entity.RoleLastUsed, into.read),
  });
  // Profiles without a role are not among these.
  for (const profile of entriesOf(asArray(entity.InstanceProfileList), 'InstanceProfileName')) readProfile(profile, name, into);
}

function lastUsed(value: Json | undefined, read: Read): Part<{ at: string; region: string }> {
  const used = asObject(value);
  if (used === undefined) return unread('iam:GetRole');
  // An empty object stands for a role that was not used within the tracked period.
  if ((used.LastUsedDate ?? undefined) === undefined) return absent(read);
  const at = utcTime(used.LastUsedDate);
  return at === undefined
    ? unknown('the export holds a time that cannot be read')
    : known({ at, region: asString(used.Region) ?? '' }, read);
}

function readProfile({ name, entity }: Entry, role: string, into: Telling): void {
  const blank = unreadInstanceProfile(name);
  into.tables.instanceProfiles.push({
    ...blank,
    ...identity(entity, 'InstanceProfileId', into, 'iam:ListInstanceProfiles'),
    role: known(role, into.read),
    tags: entity.Tags === undefined ? blank.tags : tagMembers(entity.Tags, into),
  });
}

/** AWS's own policies belong to the state of an account only where something in it uses them. */
function isIdle({ name: arn, entity }: Entry): boolean {
  const isAwsManaged = /^arn:[^:]*:iam::aws:/.test(arn);
  return isAwsManaged && asNumber(entity.AttachmentCount) === 0 && asNumber(entity.PermissionsBoundaryUsageCount) === 0;
}

function readPolicy({ name: arn, entity }: Entry, into: Telling): Policy {
  owned(into, arn);
  return {
    ...unreadPolicy(arn),
    ...identity(entity, 'PolicyId', into, source),
    description: textPart(entity.Description, into, unread('iam:GetPolicy')),
    defaultVersion: textPart(entity.DefaultVersionId, into, unread(source)),
    versions: listMembers(entity.PolicyVersionList, into, (version) => {
      const id = asString(version.VersionId);
      const created = timePart(version.CreateDate, into, unread(source));
      return id === undefined ? undefined : [id, { id, created, document: documentPart(version.Document, into) }];
    }),
  };
}
