import { knownValue } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { documentProblem } from '../policy/document-problem.ts';
import { documentSize } from '../policy/document-size.ts';
import type { Proposal } from './action.ts';
import { iamQuota } from './iam-quota.ts';
import type { PolicyHolder } from './policy-holder.ts';

/** Where a document is to go. */
export type DocumentPlace = { kind: 'managed' } | { kind: 'trust' } | { kind: 'inline'; holder: PolicyHolder; policy: string };

type Refused = Extract<Proposal, { kind: 'refused' }>;

/** Why AWS would refuse a document at a place, by its form or its size; undefined where it would take it. */
export function unfitDocument(state: AccountState, text: string, place: DocumentPlace): Refused | undefined {
  const problem = documentProblem(text, place.kind === 'trust' ? 'trust' : 'identity');
  if (problem !== undefined)
    return {
      kind: 'refused',
      reason: `The document ${problem}.`,
      instead: 'Put it right, and have it checked: aws accessanalyzer validate-policy.',
    };
  const { size, most, of } = measured(state, text, place);
  if (size <= most) return undefined;
  const rest = place.kind === 'inline' ? ' Inline policies of one entity count together; a managed policy counts alone.' : '';
  return {
    kind: 'refused',
    reason: `${of} would have ${size} characters without white space, and AWS takes ${most}.`,
    instead: `Make it shorter, or split it.${rest}`,
  };
}

function measured(state: AccountState, text: string, place: DocumentPlace): { size: number; most: number; of: string } {
  const size = documentSize(text);
  if (place.kind === 'managed') return { size, most: iamQuota(state, 'PolicySizeQuota'), of: 'The policy' };
  if (place.kind === 'trust') return { size, most: iamQuota(state, 'AssumeRolePolicySizeQuota'), of: 'The trust policy' };
  const { holder, policy } = place;
  const others = Object.entries(holder.entity.inline.items).filter(([name]) => name !== policy);
  const sum = others.reduce((total, [, document]) => total + documentSize(knownValue(document) ?? ''), size);
  return { size: sum, most: iamQuota(state, `${holder.word}PolicySizeQuota`), of: `The inline policies of ${holder.called}` };
}
