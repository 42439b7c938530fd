import { languages } from '../../remediation/languages/languages.ts';
import type { Plan } from '../../remediation/plan/plan.ts';

/** The forms in which a plan can be printed, beside the page for people, each with what it is. */
export const planForms: readonly { name: string; extension: string; about: string }[] = languages;

/** A plan in one of the forms; undefined when there is no such form. */
export function printPlan(plan: Plan, form: string): string | undefined {
  return languages.find(({ name }) => name === form)?.render(plan);
}
