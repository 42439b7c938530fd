import type { Analyzer } from '../account/surroundings.ts';
import { type Answer, allOf } from './answer.ts';

/** Whether an analyzer is ACTIVE and of one of the types. */
export function isActiveAnalyzer({ type, status }: Analyzer, types: readonly string[]): Answer {
  const isOf = type.kind === 'unknown' ? type : type.kind === 'known' && types.includes(type.value);
  const isActive = status.kind === 'unknown' ? status : status.kind === 'known' && status.value === 'ACTIVE';
  return allOf(isOf, isActive);
}
