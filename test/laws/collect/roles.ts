import * as iam from '@aws-sdk/client-iam';
import type { InstanceProfile, Role } from '../../../src/account/entities.ts';
import { unknown } from '../../../src/account/part.ts';
import { attachedOf, type Collector, dateOf, documentOf, every, inlineOf, orAbsent, said, tagsOf } from './collector.ts';

/** Roles and instance profiles by key. */
export async function collectRoles(
  collector: Collector,
  details: readonly iam.GetAccountAuthorizationDetailsCommandOutput[],
): Promise<{ roles: [string, Role][]; profiles: [string, InstanceProfile][] }> {
  const pages = await every(iam.paginateListInstanceProfiles, collector, {});
  const names = pages.flatMap(({ InstanceProfiles }) => InstanceProfiles ?? []).map(({ InstanceProfileName = '' }) => InstanceProfileName);
  const [roles, profiles] = await Promise.all([
    Promise.all(details.flatMap(({ RoleDetailList }) => RoleDetailList ?? []).map((role) => roleOf(collector, role))),
    Promise.all(names.map((name) => profileOf(collector, name))),
  ]);
  return { roles, profiles };
}

async function roleOf(collector: Collector, role: iam.RoleDetail): Promise<[string, Role]> {
  const name = role.RoleName ?? '';
  // The details of an account hold neither description nor session duration.
  const { Role: one } = await collector.client.send(new iam.GetRoleCommand({ RoleName: name }));
  return [
    name.toLowerCase(),
    {
      name,
      id: said(collector, role.RoleId),
      path: said(collector, role.Path),
      created: dateOf(collector, role.CreateDate),
      // An empty description is none.
      description: orAbsent(collector, one?.Description === '' ? undefined : one?.Description),
      maxSessionDuration: said(collector, one?.MaxSessionDuration),
      trust: said(collector, documentOf(one?.AssumeRolePolicyDocument ?? '')),
      tags: tagsOf(collector, role.Tags),
      inline: inlineOf(collector, role.RolePolicyList),
      attached: attachedOf(collector, role.AttachedManagedPolicies),
      boundary: orAbsent(collector, one?.PermissionsBoundary?.PermissionsBoundaryArn),
      lastUsed: unknown('left out'),
    },
  ];
}

async function profileOf(collector: Collector, name: string): Promise<[string, InstanceProfile]> {
  const { InstanceProfile: one } = await collector.client.send(new iam.GetInstanceProfileCommand({ InstanceProfileName: name }));
  return [
    name.toLowerCase(),
    {
      name,
      id: said(collector, one?.InstanceProfileId),
      path: said(collector, one?.Path),
      created: dateOf(collector, one?.CreateDate),
      tags: tagsOf(collector, one?.Tags),
      role: orAbsent(collector, one?.Roles?.[0]?.RoleName),
    },
  ];
}
