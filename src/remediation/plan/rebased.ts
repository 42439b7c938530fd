import type { Draft } from '../action.ts';

/**
 * A draft whose references to earlier steps count within its proposal, with the numbers that those steps have in the
 * plan. Undefined when it refers to a step that the plan does not have.
 */
export function rebased(draft: Draft, numbers: readonly (number | undefined)[]): Draft | undefined {
  let isWhole = true;
  const rebase = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.includes('‹step') ? value.replace(/‹step(\d+)\./g, (_, local: string) => `‹step${numberOf(local)}.`) : value;
    if (Array.isArray(value)) return value.map(rebase);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) =>
      key === '$from' && typeof inner === 'string'
        ? [key, inner.replace(/^step(\d+)\./, (_, local: string) => `step${numberOf(local)}.`)]
        : [key, rebase(inner)],
    );
    return Object.fromEntries(entries);
  };
  const numberOf = (local: string): number => {
    const number = numbers[Number(local) - 1];
    if (number === undefined) isWhole = false;
    return number ?? 0;
  };
  const made = rebase(draft) as Draft;
  return isWhole ? made : undefined;
}
