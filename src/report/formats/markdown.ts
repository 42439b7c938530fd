import { severities } from '../../kernel/severity.ts';
import { defineFormat } from '../format.ts';
import { inputLines } from '../input-lines.ts';
import { remediationInWords } from '../remediation-in-words.ts';
import { escapeMarkdown } from '../text/escape-markdown.ts';
import { plural } from '../text/plural.ts';
import { sanitise } from '../text/sanitise.ts';

/** A report to paste into a ticket: counts, findings by severity, then the changes as a table. */
export const format = defineFormat({
  name: 'markdown',
  about: 'a document for a ticket or a wiki',
  *render({ input, findings, changes }) {
    yield '# Identity changes\n\n';
    for (const text of inputLines(input)) yield `${escapeMarkdown(text)}\n`;
    yield `\n## ${plural(findings.length, 'finding')}\n`;
    for (const severity of severities.toReversed()) {
      const group = findings.filter((finding) => finding.severity === severity);
      if (group.length === 0) continue;
      yield `\n### ${severity.charAt(0).toUpperCase()}${severity.slice(1)} (${group.length})\n`;
      for (const finding of group) {
        yield `\n#### ${escapeMarkdown(finding.title)}\n\n${escapeMarkdown(finding.explanation)}\n\n`;
        for (const reason of finding.reasons) yield `- Why: ${escapeMarkdown(reason)}\n`;
        for (const step of finding.verify) yield `- Check: ${escapeMarkdown(step)}\n`;
        for (const id of finding.remediations) yield `- Remedy: ${escapeMarkdown(remediationInWords(id))}\n`;
        yield `- Finding \`${finding.id}\`, events ${finding.eventIds.map((id) => code(id)).join(', ')}${finding.attack.length === 0 ? '' : `, ATT&CK ${finding.attack.join(', ')}`}\n`;
      }
    }
    yield `\n## ${plural(changes.length, 'change')}\n\n`;
    if (changes.length > 0) yield '| Time (UTC) | Outcome | Effect | What happened | Event |\n| --- | --- | --- | --- | --- |\n';
    for (const change of changes) {
      yield `| ${escapeMarkdown(change.time)} | ${change.outcome} | ${change.direction} | ${escapeMarkdown(change.summary)} | ${code(change.eventId)} |\n`;
    }
  },
});

/** An id as inline code; whatever could end the code or the table cell, or start markup in a lax viewer, becomes `_`. */
function code(text: string): string {
  return `\`${sanitise(text).replace(/[`|<>&\s]/g, '_')}\``;
}
