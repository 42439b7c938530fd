import type { AccountState } from '../../../account/state.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import { administratorReach } from '../../../policy/administrator.ts';
import { documentReach } from '../../document-reach.ts';
import { documentsOf, type HeldDocument } from '../../held-documents.ts';
import type { PolicyHolder } from '../../policy-holder.ts';

export interface AdministratorPolicies {
  /** Policies of the entity itself, each of which amounts to administrator. */
  policies: readonly HeldDocument[];
  /** Policies of which nobody knows. */
  unknown: readonly HeldDocument[];
  /** Whether no single policy does, and all of them together do. */
  isTogether: boolean;
  isWhole: boolean;
}

/** What makes an entity an administrator, apart from groups. */
export function administratorPolicies(state: AccountState, { kind, name, entity }: PolicyHolder): AdministratorPolicies {
  const { documents, isWhole } = documentsOf(state, `${kind}/${name.toLowerCase()}`, entity);
  const reach = (held: HeldDocument) => documentReach(held.document, held.isManaged ? held.policy : undefined);
  const policies = documents.filter((held) => reach(held) === 'administrator');
  const statements = documents.flatMap(({ document }) => {
    const reading = readPolicyDocument(document);
    return reading.kind === 'document' ? reading.statements : [];
  });
  return {
    policies,
    unknown: documents.filter((held) => reach(held) === 'unknown'),
    isTogether: policies.length === 0 && administratorReach(statements).kind !== 'less',
    isWhole,
  };
}
