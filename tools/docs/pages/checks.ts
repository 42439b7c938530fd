import { remediations } from '../../../src/kernel/remediation.ts';
import type { CheckCase } from '../../../src/posture/cases.ts';
import type { Check, Status } from '../../../src/posture/check.ts';
import { checks as all } from '../../../src/posture/checks.generated.ts';
import { proseMarkdown } from '../../../src/report/text/prose-markdown.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';

/** `checks.md`: what each check looks at, and by its own test cases what passes, fails and is unknown. */
export async function checks(): Promise<Page> {
  const sections = await Promise.all(all.map(section));
  const rows = all.map(({ id, severity, title }) => [`[${id}](#${id})`, severity, proseMarkdown(title)]);
  return {
    path: 'checks.md',
    text: `${notice('src/posture/checks')}# Checks

The ${all.length} checks that \`trailward assess\` runs. A result is PASS, FAIL, NOT_APPLICABLE, or UNKNOWN where what it needs could not be
read; a failure that somebody answers for in \`trailward.yaml\` is EXCEPTED. The names under "Cases" are those of test cases that
run with every build, each with the statuses that it must give.

${table(['Check', 'Severity', 'What holds when it passes'], rows)}${sections.join('')}`,
  };
}

async function section(check: Check): Promise<string> {
  const { cases } = await casesOf(check.id);
  return `
## ${check.id}

**${proseMarkdown(check.title)}**

Severity ${check.severity}. ${proseMarkdown(check.severityReason)}

${proseMarkdown(check.about)}

${proseMarkdown(check.why)}

Reads ${check.needs.map((part) => `\`${part}\``).join(', ')} of the [account](account.schema.json).
${thresholds(check)}${part(
  'Controls',
  Object.entries(check.controls).map(([framework, ids]) => `${framework}: ${ids.join(', ')}`),
)}${part(
  'Remedies',
  check.remediations.map((id) => `[${id}](remediations.md#${id}): ${proseMarkdown(remediations[id])}`),
)}${part(
  'Cases',
  cases.map(({ name, expect }) => `${proseMarkdown(name)}: ${statuses(Object.values(expect))}`),
)}${part(
  'References',
  check.references.map((link) => `<${link}>`),
)}`;
}

function thresholds({ thresholds = {} }: Check): string {
  const rows = Object.entries(thresholds).map(([name, { default: value, unit, source }]) => [
    `\`${name}\``,
    `${value} ${unit}`,
    proseMarkdown(source),
  ]);
  return rows.length === 0 ? '' : `\n### Thresholds\n\n${table(['Name', 'Default', 'Source'], rows)}`;
}

/** The statuses of a case, each once, with how often. */
function statuses(all: readonly Status[]): string {
  const counts = Map.groupBy(all, (status) => status);
  if (all.length === 0) return 'no result';
  return [...counts].map(([status, list]) => (list.length === 1 ? status : `${list.length} ${status}`)).join(', ');
}

/** Case tables are proof, not product, so no registry names them. */
async function casesOf(id: string): Promise<{ cases: readonly CheckCase[] }> {
  return await import(new URL(`../../../src/posture/checks/${id}/cases.ts`, import.meta.url).href);
}

function part(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `\n### ${title}\n\n${items.map((item) => `- ${item}\n`).join('')}`;
}
