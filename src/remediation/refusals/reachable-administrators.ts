import type { Role, User } from '../../account/entities.ts';
import { knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { isAwsAdministrator, isAwsManaged } from '../../kernel/aws-managed-policy.ts';
import { readPolicyDocument } from '../../kernel/policy-document.ts';
import { administratorReach } from '../../policy/administrator.ts';
import { administratorsOf } from '../../policy/administrators-of.ts';
import { rawStatements } from '../../policy/raw-statements.ts';
import { trustPrincipals } from '../trust-principals.ts';
import { managedDocument } from '../user-statements.ts';

/**
 * Administrators, `user/alice`, that somebody can act as for certain: users with a console password or an active key,
 * roles that others than services of AWS may assume, and neither a boundary nor AWS's own denial of everything in the way.
 */
export function reachableAdministrators(state: AccountState): string[] {
  return administratorsOf(state).filter((one) => {
    const [kind, name = ''] = one.split('/');
    const role = kind === 'role' ? state.roles.by.get(name) : undefined;
    if (role !== undefined) return isFree(state, role) && isForPeople(knownValue(role.trust));
    const user = state.users.by.get(name);
    return user !== undefined && isFree(state, user) && canSignIn(user);
  });
}

function canSignIn({ login, accessKeys }: User): boolean {
  return login.kind === 'known' || Object.values(accessKeys.items).some(({ status }) => knownValue(status) === 'Active');
}

function isForPeople(trust: string | undefined): boolean {
  return rawStatements(trust ?? '').some(
    (statement) => statement['Effect'] === 'Allow' && trustPrincipals(statement).some(({ kind }) => kind !== 'Service'),
  );
}

function isFree(state: AccountState, { boundary, attached }: User | Role): boolean {
  // What AWS's own policies say is not always read, and this one's name says enough.
  if (Object.keys(attached.items).some((arn) => isAwsManaged(arn) && arn.endsWith('/AWSDenyAll'))) return false;
  if (boundary.kind !== 'known') return boundary.kind === 'absent';
  const reading = readPolicyDocument(managedDocument(state, boundary.value));
  return isAwsAdministrator(boundary.value) || (reading.kind === 'document' && administratorReach(reading.statements).kind !== 'less');
}
