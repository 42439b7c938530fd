import type { Role } from '../account/entities.ts';
import type { AccountState } from '../account/state.ts';
import { whoseRole } from '../policy/whose-role.ts';
import { type CheckResult, type Resource, unknownResult } from './check.ts';
import { everyEntity, orNothing } from './every-entity.ts';
import { evidence } from './evidence.ts';
import { notApplicable } from './not-applicable.ts';

/** Results for every role of an account; those that AWS keeps are NOT_APPLICABLE, and say whose they are. */
export function everyOwnRole({ roles }: AccountState, judge: (role: Role, resource: Resource) => CheckResult): readonly CheckResult[] {
  const results = everyEntity(roles, { kind: 'role', plural: 'roles' }, (role) => {
    const resource = { kind: 'role', name: role.name };
    const owner = whoseRole(role);
    if (owner.kind === 'unknown') return [unknownResult(resource, `role ${role.name} is one that AWS keeps`, owner)];
    if (owner.kind === 'own') return [judge(role, resource)];
    return [notApplicable(resource, owner.words, evidence(`path of role ${role.name}`, role.path))];
  });
  return orNothing(results, 'The account has no roles.', roles);
}
