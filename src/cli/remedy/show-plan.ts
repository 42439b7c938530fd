import type { Guide } from '../../app/remedy/guide.ts';
import { printPlan } from '../../app/remedy/print-plan.ts';
import type { Plan } from '../../app/remedy/read-plan.ts';
import { guideText } from '../../report/guide-text.ts';
import { planHuman } from '../../report/plan-human.ts';
import { jsonText } from '../../report/text/json-text.ts';
import { sanitise } from '../../report/text/sanitise.ts';
import type { Host } from '../host.ts';
import { write } from '../write.ts';

/** Forms that a guide has. */
const guideForms = ['console', 'cli', 'python'] as const;

export interface ShowFlags {
  as?: string;
  format: string;
}

/** Prints a plan on standard output: for people, in one of the languages, or as JSON. */
export async function showPlan(host: Host, plan: Plan, { as, format }: ShowFlags): Promise<void> {
  if (as !== undefined) return write(host, undefined, [printPlan(plan, as) ?? '']);
  if (format === 'json') return write(host, undefined, [`${jsonText(plan, 2)}\n`]);
  return write(host, undefined, planHuman(plan, { width: host.width, colour: host.colour }));
}

/**
 * Prints what people are to do by hand. Beside a plan that is printed as JSON or as a program they would spoil it, so that
 * they are only named then, on standard error.
 */
export async function showGuides(
  host: Host,
  guides: readonly Guide[],
  place: 'alone' | 'beside a plan',
  { as, format }: ShowFlags,
): Promise<void> {
  const isData = as !== undefined || format === 'json';
  if (place === 'beside a plan' && isData) {
    for (const { title, forWhom } of guides)
      host.note(`Not in the plan, because people do it by hand: ${sanitise(`${title}, ${forWhom}`, 1_000)}\n`);
    return;
  }
  if (format === 'json') return write(host, undefined, [`${jsonText({ kind: 'trailward-guides', schemaVersion: 1, guides }, 2)}\n`]);
  if (as !== undefined && !guideForms.some((form) => form === as)) host.note(`People do this by hand, so there is no ${as} text of it.\n`);
  for (const guide of guides) await write(host, undefined, guideText(guide, { width: host.width, colour: host.colour }, as));
}
