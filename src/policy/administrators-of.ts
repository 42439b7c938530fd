import type { Attachments, InlinePolicies } from '../account/entities.ts';
import { memberAt } from '../account/members.ts';
import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { isAwsAdministrator } from '../kernel/aws-managed-policy.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import { administratorReach } from './administrator.ts';

/**
 * Users and roles that a policy of their own, or of a group of theirs, makes administrators for certain: `user/alice`.
 * What is not known counts for none, and a policy that denies everything takes its holder out.
 */
export function administratorsOf(state: AccountState): string[] {
  const found: string[] = [];
  const groups = new Map(
    [...state.groups.by.values()].flatMap((group) => (group.id.kind === 'known' ? [[group.id.value, group] as const] : [])),
  );
  for (const user of state.users.by.values()) {
    const memberOf = Object.entries(user.groups.items).flatMap(
      ([id, name]) => groups.get(id) ?? state.groups.by.get(name.toLowerCase()) ?? [],
    );
    if (isAdministrator(state, [user, ...memberOf])) found.push(`user/${user.name.toLowerCase()}`);
  }
  for (const role of state.roles.by.values()) if (isAdministrator(state, [role])) found.push(`role/${role.name.toLowerCase()}`);
  return found;
}

function isAdministrator(state: AccountState, holders: readonly { inline: InlinePolicies; attached: Attachments }[]): boolean {
  const documents = holders.flatMap(({ inline, attached }) => [
    ...Object.values(inline.items).map(knownValue),
    ...Object.keys(attached.items).map((arn) => documentOf(state, arn)),
  ]);
  const readings = documents.map((document) => readPolicyDocument(document));
  const statements = readings.flatMap((reading) => (reading.kind === 'document' ? reading.statements : []));
  const byName = holders.some(({ attached }) => Object.keys(attached.items).some(isAwsAdministrator));
  const denied = statements.some(
    ({ effect, actions, resources, condition }) =>
      effect === 'Deny' &&
      actions.includes('*') &&
      resources.includes('*') &&
      (condition === undefined || Object.keys(condition).length === 0),
  );
  return !denied && (byName || administratorReach(statements).kind !== 'less');
}

function documentOf(state: AccountState, arn: string): string | undefined {
  const policy = state.policies.by.get(arn);
  const version = policy?.defaultVersion.kind === 'known' ? memberAt(policy.versions, policy.defaultVersion.value) : undefined;
  return version === undefined ? undefined : knownValue(version.document);
}
