import type { Guide } from '../../app/remedy/guide.ts';
import { printPlan } from '../../app/remedy/print-plan.ts';
import type { Plan } from '../../app/remedy/read-plan.ts';
import { guideText } from '../../report/guide-text.ts';
import { planHuman } from '../../report/plan-human.ts';
import { jsonText } from '../../report/text/json-text.ts';
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

/** Prints what a person is to do by hand. */
export async function showGuide(host: Host, guide: Guide, { as, format }: ShowFlags): Promise<void> {
  if (format === 'json') return write(host, undefined, [`${jsonText(guide, 2)}\n`]);
  if (as !== undefined && !guideForms.some((form) => form === as)) host.note(`People do this by hand, so there is no ${as} text of it.\n`);
  return write(host, undefined, guideText(guide, { width: host.width, colour: host.colour }, as));
}
