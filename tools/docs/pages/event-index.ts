import { explainName } from '../../../src/app/explain.ts';
import { serviceName } from '../../../src/catalogue/action-data.ts';
import { entries } from '../../../src/catalogue/entries.generated.ts';
import type { Explanation } from '../../../src/report/explanation.ts';
import { proseMarkdown } from '../../../src/report/text/prose-markdown.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';
import { table } from '../table.ts';

/** `events/README.md`: the events of the catalogue by service. */
export function eventIndex(): Page {
  const pages = entries.map((entry) => explainName(entry.source, entry.name));
  const services = [...new Set(pages.map((page) => page.service))].sort();
  return {
    path: 'events/README.md',
    text: `${notice('src/catalogue')}# Events

The ${pages.length} events that the catalogue explains. \`trailward explain NAME\` prints the same pages.

- Kind: \`change\` alters identity state or its audit trail, \`session\` issues credentials or signs in, \`read\` only looks.
- Access: the level of access that AWS gives the action.
- Effect: what the call does to access or protection; \`depends\` when its parameters decide.
${services
  .map((service) =>
    section(
      service,
      pages.filter((page) => page.service === service),
    ),
  )
  .join('')}`,
  };
}

function section(service: string, pages: readonly Explanation[]): string {
  const name = serviceName(`${service}.amazonaws.com`);
  const rows = pages.map((page) => [
    `[${page.name}](${page.service}/${page.name}.md)`,
    proseMarkdown(page.title),
    page.kind,
    page.access,
    page.direction,
  ]);
  return `\n## ${service}\n\n${name === undefined ? '' : `${proseMarkdown(name)}, `}${pages.length} events.\n\n${table(['Event', 'Title', 'Kind', 'Access', 'Effect'], rows)}`;
}
