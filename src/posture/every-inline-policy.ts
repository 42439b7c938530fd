import type { InlinePolicies } from '../account/entities.ts';
import type { Part } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { whoseRole } from '../policy/whose-role.ts';
import { type CheckResult, type Resource, unknownResult } from './check.ts';
import { everyEntity } from './every-entity.ts';
import { lackOf } from './lack-of.ts';
import { notApplicable } from './not-applicable.ts';

/** An inline policy that a check judges. */
export interface HeldInlinePolicy {
  document: Part<string>;
  resource: Resource;
  /** `inline policy deploy of role ci`. */
  name: string;
  owner: 'user' | 'group' | 'role';
}

/**
 * Results for every inline policy of users, groups and roles. Those of roles that AWS keeps are NOT_APPLICABLE; who may
 * have others than those known is UNKNOWN.
 */
export function everyInlinePolicy(state: AccountState, judge: (policy: HeldInlinePolicy) => CheckResult): CheckResult[] {
  const ofHolder = (owner: HeldInlinePolicy['owner'], name: string, inline: InlinePolicies, foreign?: string): CheckResult[] => {
    const results = Object.entries(inline.items).map(([policy, document]) => {
      const resource = { kind: 'inline-policy', name: `${owner}/${name}/${policy}`, owner: `${owner}/${name}` };
      return foreign === undefined
        ? judge({ document, resource, name: `inline policy ${policy} of ${owner} ${name}`, owner })
        : notApplicable(resource, foreign);
    });
    const lack = foreign === undefined ? lackOf(inline) : undefined;
    const others = results.length === 0 ? 'inline policies' : 'other inline policies';
    return lack === undefined ? results : [...results, unknownResult({ kind: owner, name }, `${owner} ${name} has ${others}`, lack)];
  };
  return [
    ...everyEntity(state.users, { kind: 'user', plural: 'users' }, ({ name, inline }) => ofHolder('user', name, inline)),
    ...everyEntity(state.groups, { kind: 'group', plural: 'groups' }, ({ name, inline }) => ofHolder('group', name, inline)),
    ...everyEntity(state.roles, { kind: 'role', plural: 'roles' }, (role) => {
      const owner = whoseRole(role);
      return ofHolder('role', role.name, role.inline, owner.kind === 'foreign' ? owner.words : undefined);
    }),
  ];
}
