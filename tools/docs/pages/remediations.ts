import { prefixOf } from '../../../src/catalogue/action-data.ts';
import { entries } from '../../../src/catalogue/entries.generated.ts';
import { detectors } from '../../../src/detection/detectors.generated.ts';
import { remediations as words } from '../../../src/kernel/remediation.ts';
import { riskInWords } from '../../../src/kernel/risk-in-words.ts';
import { checks } from '../../../src/posture/checks.generated.ts';
import type { Action } from '../../../src/remediation/action.ts';
import { actions } from '../../../src/remediation/actions.generated.ts';
import { proseMarkdown } from '../../../src/report/text/prose-markdown.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';

const inWords: Readonly<Record<string, string>> = words;

/** `remediations.md`: every action, how it is done and taken back, and which detectors, checks and events name it. */
export function remediations(): Page {
  const rows = actions.map(({ id, risk }) => [`[${id}](#${id})`, risk, sentence(inWords[id] ?? '')]);
  return {
    path: 'remediations.md',
    text: `${notice('src/remediation/actions')}# Remediations

The ${actions.length} actions that \`trailward plan\` knows, and that findings, checks and event pages name as remedies. Risk: R0
${riskInWords.R0}; R1 ${riskInWords.R1}; R2 ${riskInWords.R2}; R3 ${riskInWords.R3}.

${table(['Action', 'Risk', 'What it does'], rows)}${actions.map(section).join('')}`,
  };
}

function section(action: Action): string {
  const { id, about, reversal, risk, targets, calls } = action;
  const found = detectors
    .filter((one) => one.remediations.some((name) => name === id))
    .map(({ id: name }) => `[${name}](detectors.md#${name})`);
  const checked = checks
    .filter((one) => one.remediations.some((name) => name === id))
    .map(({ id: name }) => `[${name}](checks.md#${name})`);
  const named = entries
    .filter((entry) => entry.remediations.some((name) => name === id))
    .map(({ source, name }) => `[${prefixOf(source)}:${name}](events/${prefixOf(source)}/${name}.md)`);
  const parameters = Object.entries(action.parameters).map(([name, { about: what, default: value, required }]) => {
    const when = required === true ? ' Required.' : value === undefined ? '' : ` \`${value}\` unless given.`;
    return `- \`${name}\`: ${proseMarkdown(what)}${when}\n`;
  });
  return `\n## ${id}\n\n**${sentence(inWords[id] ?? '')}** ${proseMarkdown(about)}

Risk ${risk}. Taken back: ${proseMarkdown(reversal)} Targets: ${targets.map((kind) => `\`${kind}\``).join(', ')}.
${parameters.length === 0 ? '' : `\n${parameters.join('')}`}${line('Calls', calls.length > 20 ? [`${calls.length} kinds, those that undo others`] : calls.map((call) => `\`${call}\``))}${line('Detectors', found)}${line('Checks', checked)}${line('Events', named)}`;
}

function sentence(text: string): string {
  return proseMarkdown(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
}

function line(title: string, links: readonly string[]): string {
  return links.length === 0 ? '' : `\n${title}: ${links.join(', ')}.\n`;
}
