import { explainName } from '../../../src/app/explain.ts';
import { entries } from '../../../src/catalogue/entries.generated.ts';
import type { EventEntry } from '../../../src/catalogue/entry.ts';
import { samples } from '../../../src/catalogue/samples.generated.ts';
import { explanationMarkdown } from '../../../src/report/explanation-markdown.ts';
import { notice } from '../notice.ts';
import type { Page } from '../page.ts';

/** `events/<service>/<EventName>.md`: what `trailward explain` says of each event of the catalogue, and a sample. */
export function events(): Promise<Page[]> {
  return Promise.all(entries.map(event));
}

async function event(entry: EventEntry): Promise<Page> {
  const page = explainName(entry.source, entry.name);
  const place = `${page.service}/${page.name}`;
  const sample = samples[`${page.service}:${page.name}`];
  if (sample === undefined) throw new Error(`src/catalogue/${place}.sample.json is missing.`);
  // Sections end with a blank line and begin with one.
  const text = [...explanationMarkdown(page)].join('').replace(/\n{3,}/g, '\n\n');
  return {
    path: `events/${place}.md`,
    text: `${notice(`src/catalogue/${place}.ts`)}${text}
## Sample event

Synthetic: made up for this page. The account, the names and the ids are nobody's.

\`\`\`json
${JSON.stringify(await sample(), null, 2)}
\`\`\`

[All events](../README.md)
`,
  };
}
