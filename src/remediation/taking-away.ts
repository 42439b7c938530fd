import { isDenyingPolicy } from '../catalogue/words/managed-policy.ts';
import { readPolicyDocument } from '../kernel/policy-document.ts';
import type { Proposal } from './action.ts';

export interface TakingAway {
  /** What is taken away only denies: without it there is more access, not less. */
  refused?: Extract<Proposal, { kind: 'refused' }>;
  notes: readonly string[];
}

/**
 * Whether taking a policy away gives access, because it denies.
 * @param called The policy in words that can begin a sentence.
 * @param document Undefined where it is not known.
 * @param arn Of a managed policy: those of AWS that only deny are known by name.
 */
export function takingAway(called: string, document: string | undefined, arn?: string): TakingAway {
  const reading = readPolicyDocument(document);
  const statements = reading.kind === 'document' ? reading.statements : [];
  const denies = statements.some(({ effect }) => effect === 'Deny');
  const onlyDenies = isDenyingPolicy(arn) || (denies && statements.every(({ effect }) => effect === 'Deny'));
  if (onlyDenies)
    return {
      refused: {
        kind: 'refused',
        reason: `${called} only denies, so that whoever loses it may do more than before.`,
        instead: 'If it was put there by mistake, revert the change that put it: trailward plan --event EVENT-ID.',
      },
      notes: [],
    };
  if (denies) return { notes: [`${called} also denies. What nothing else denies is allowed again once it is gone.`] };
  return {
    notes:
      reading.kind === 'unreadable'
        ? [`What ${called} says is not known. If it denies something, that is allowed again once it is gone.`]
        : [],
  };
}
