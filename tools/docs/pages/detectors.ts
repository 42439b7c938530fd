import type { Cases } from '../../../src/detection/cases.ts';
import type { Detector } from '../../../src/detection/detector.ts';
import { detectors as all } from '../../../src/detection/detectors.generated.ts';
import { remediations } from '../../../src/kernel/remediation.ts';
import { proseMarkdown } from '../../../src/report/text/prose-markdown.ts';
import { attackLinks } from '../attack-links.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';

/** `detectors.md`: what each detector looks for, and by its own test cases what it fires on and what it lets pass. */
export async function detectors(): Promise<Page> {
  const sections = await Promise.all(all.map(section));
  const rows = all.map((detector) => [`[${detector.id}](#${detector.id})`, proseMarkdown(detector.title)]);
  return {
    path: 'detectors.md',
    text: `${notice('src/detection/detectors')}# Detectors

What \`trailward scan\` looks for. The names under "Fires on" and "Stays silent on" are those of test cases that run with every
build; a severity is the one after outcome, actor and tooling were weighed.

${table(['Detector', 'Finds'], rows)}${sections.join('')}`,
  };
}

async function section(detector: Detector): Promise<string> {
  const { hits, misses } = await casesOf(detector.id);
  const attack = detector.attack.length === 0 ? '' : ` ATT&CK: ${attackLinks(detector.attack)}.`;
  return `
## ${detector.id}

**${proseMarkdown(detector.title)}**

${proseMarkdown(detector.about)}

Looks at ${detector.kind === 'each' ? 'each event by itself' : 'all events together'}.${attack}
${part('What to verify', detector.verify.map(proseMarkdown))}${part(
  'Remedies',
  detector.remediations.map((id) => `[${id}](remediations.md#${id}): ${proseMarkdown(remediations[id])}`),
)}${part(
  'Fires on',
  hits.map((hit) => `${proseMarkdown(hit.name)} (${hit.severity})`),
)}${part(
  'Stays silent on',
  misses.map((miss) => proseMarkdown(miss.name)),
)}`;
}

/** Case tables are proof, not product, so no registry names them. */
async function casesOf(id: string): Promise<Cases> {
  const { cases }: { cases: Cases } = await import(new URL(`../../../src/detection/detectors/${id}/cases.ts`, import.meta.url).href);
  return cases;
}

function part(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `\n### ${title}\n\n${items.map((item) => `- ${item}\n`).join('')}`;
}
