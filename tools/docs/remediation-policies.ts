import type { Family } from '../../src/remediation/action.ts';
import { actions } from '../../src/remediation/actions.generated.ts';
import { type ActionNeeds, actionNeeds } from './action-needs.ts';
import { type FamilyPermissions, familyPermissions } from './family-permissions.ts';
import { type PolicyDocument, policyDocuments } from './policy-documents.ts';
import { revertPermissions } from './revert-permissions.ts';

/** The least privilege with which the actions of one family are applied and rolled back. */
export interface RemediationPolicy {
  family: Family | 'revert';
  /** Ids of its actions that call anything. */
  actions: readonly string[];
  permissions: FamilyPermissions;
  /** More than one where they do not fit into one policy. */
  documents: readonly PolicyDocument[];
}

/** One policy for each family of actions, sorted, and one for reverting any change of the history. */
export async function remediationPolicies(): Promise<RemediationPolicy[]> {
  const all: ActionNeeds[] = [];
  for (const action of actions) if (action.id !== 'revert' && action.calls.length > 0) all.push(await actionNeeds(action));
  const families = [...Map.groupBy(all, ({ action }) => action.family)].sort(([a], [b]) => (a < b ? -1 : 1));
  const ofFamilies = families.map(([family, own]) => ({
    family,
    actions: own.map(({ action }) => action.id),
    permissions: familyPermissions(own, all),
  }));
  const ofRevert = { family: 'revert' as const, actions: ['revert'], permissions: revertPermissions() };
  return [...ofFamilies, ofRevert].map((policy) => ({ ...policy, documents: policyDocuments(policy.permissions) }));
}
