import { prefixOf } from '../../../src/catalogue/action-data.ts';
import { entries } from '../../../src/catalogue/entries.generated.ts';
import { detectors } from '../../../src/detection/detectors.generated.ts';
import { remediations as all, type RemediationId } from '../../../src/kernel/remediation.ts';
import { checks } from '../../../src/posture/checks.generated.ts';
import { proseMarkdown } from '../../../src/report/text/prose-markdown.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';

/** `remediations.md`: the remediation ids, and which detectors, checks and events name them. */
export function remediations(): Page {
  const ids = Object.keys(all).filter((id): id is RemediationId => Object.hasOwn(all, id));
  return {
    path: 'remediations.md',
    text: `${notice('src/kernel/remediation.ts')}# Remediations

The ${ids.length} actions that findings, checks and event pages name as remedies, by id.
${ids.map(section).join('')}`,
  };
}

function section(id: RemediationId): string {
  const found = detectors.filter((detector) => detector.remediations.includes(id)).map(({ id: name }) => `[${name}](detectors.md#${name})`);
  const checked = checks.filter((check) => check.remediations.includes(id)).map(({ id: name }) => `[${name}](checks.md#${name})`);
  const named = entries
    .filter((entry) => entry.remediations.includes(id))
    .map(({ source, name }) => `[${prefixOf(source)}:${name}](events/${prefixOf(source)}/${name}.md)`);
  return `\n## ${id}\n\n${sentence(all[id])}\n${line('Detectors', found)}${line('Checks', checked)}${line('Events', named)}`;
}

function sentence(words: string): string {
  return proseMarkdown(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
}

function line(title: string, links: readonly string[]): string {
  return links.length === 0 ? '' : `\n${title}: ${links.join(', ')}.\n`;
}
