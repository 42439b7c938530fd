import type { Explanation } from './explanation.ts';
import { remediationInWords } from './remediation-in-words.ts';
import { escapeMarkdown } from './text/escape-markdown.ts';
import { proseMarkdown } from './text/prose-markdown.ts';

/** Sections that carry values of an event; all others are the catalogue's own prose. */
const holdsEvent = new Set(['event', 'assurance']);

/** The page as Markdown, for the reference and for tickets. */
export function* explanationMarkdown(page: Explanation): Iterable<string> {
  yield `# ${escapeMarkdown(`${page.service}:${page.name}`)}\n\n${escapeMarkdown(page.title)}\n\n`;
  yield `Kind: ${page.kind}. Access level: ${page.access}. Effect on access: ${page.direction}.${page.catalogued ? '' : ' No catalogue page yet.'}\n`;
  for (const section of page.sections) {
    // A page made from action data quotes the event name, which a log may choose.
    const safe = page.catalogued && !holdsEvent.has(section.id) ? proseMarkdown : escapeMarkdown;
    yield `\n## ${section.title}\n\n`;
    for (const text of section.text) yield `${safe(text)}\n\n`;
    for (const item of section.items) yield `- ${safe(item)}\n`;
  }
  if (page.related.length > 0) yield `\n## Read together with\n\n${page.related.map(escapeMarkdown).join(', ')}\n`;
  if (page.remediations.length > 0) {
    yield '\n## Remedies\n\n';
    for (const id of page.remediations) yield `- ${escapeMarkdown(remediationInWords(id))}\n`;
  }
  yield '\n## References\n\n';
  if (page.attack.length > 0) yield `- ATT&CK ${page.attack.join(', ')}\n`;
  for (const url of page.references) yield `- <${url}>\n`;
}
