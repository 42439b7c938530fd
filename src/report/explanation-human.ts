import type { Explanation } from './explanation.ts';
import type { RenderOptions } from './format.ts';
import { remediationInWords } from './remediation-in-words.ts';
import { paintWith } from './text/paint.ts';
import { sanitise } from './text/sanitise.ts';
import { wrap } from './text/wrap.ts';

/** The page for a terminal. */
export function* explanationHuman(page: Explanation, options: RenderOptions): Iterable<string> {
  const paint = paintWith(options.colour);
  const columns = Math.min(Math.max(options.width, 40), 120);
  const heading = (text: string) => `\n${paint(text, 'bold')}\n`;
  yield `${paint(sanitise(page.service === '' ? page.name : `${page.service}:${page.name}`), 'bold')}\n`;
  yield* out(wrap(sanitise(page.title), columns));
  yield* out(
    wrap(
      sanitise(
        `${page.kind}, access level ${page.access}, effect on access: ${page.direction}${page.catalogued ? '' : ', no catalogue page yet'}`,
      ),
      columns,
    ),
  );
  for (const section of page.sections) {
    yield heading(section.title);
    for (const text of section.text) yield* out(wrap(sanitise(text, 1_200), columns, '  '));
    for (const item of section.items) yield* out(wrap(sanitise(item, 1_200), columns, '  - ', '    '));
  }
  if (page.related.length > 0) {
    yield heading('Read together with');
    yield* out(wrap(sanitise(page.related.join(', '), 4_000), columns, '  '));
  }
  if (page.remediations.length > 0) {
    yield heading('Remedies');
    for (const id of page.remediations) yield* out(wrap(sanitise(remediationInWords(id)), columns, '  - ', '    '));
  }
  yield heading('References');
  for (const text of [...(page.attack.length === 0 ? [] : [`ATT&CK ${page.attack.join(', ')}`]), ...page.references])
    yield* out(wrap(sanitise(text), columns, '  '));
}

function* out(lines: readonly string[]): Iterable<string> {
  for (const line of lines) yield `${line.trimEnd()}\n`;
}
