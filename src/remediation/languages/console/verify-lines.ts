import { changedFacts } from '../../../kernel/changed-facts.ts';
import { said } from '../../calls-words/said.ts';
import type { Expectation } from '../../plan/expectation.ts';
import type { CallStep } from '../../plan/plan.ts';

/** By what a person sees that a step is done, one sentence each. */
export function verifyLines({ before, after }: CallStep): string[] {
  return after.flatMap((expected) => verified(expected, before)).map(said);
}

function verified(expected: Expectation, before: readonly Expectation[]): string[] {
  if (expected.kind !== 'entity')
    return [`${expected.about} is ${expected.kind === 'answer' ? JSON.stringify(expected.holds) : 'not there'}.`];
  const what = `${expected.entity.kind} ${expected.name}`;
  const was = before.find(
    (one) => one.kind === 'entity' && one.entity.kind === expected.entity.kind && one.entity.key === expected.entity.key,
  );
  const had = was?.kind === 'entity' && was.exists;
  if (!expected.exists) return had ? [`There is no ${what} any more.`] : [];
  if (!had) return [`There is a ${what}.`];
  return changedFacts(was.facts, expected.facts).map(({ path, before: old, after: now }) => {
    if (now === undefined) return `${what} has no ${path} any more.`;
    if (now === 'present') return `${what} has ${path}.`;
    return `${what}: ${path} is ${shown(now)}${old === undefined ? '' : `, and was ${shown(old)}`}.`;
  });
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
