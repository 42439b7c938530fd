import { sanitise } from './sanitise.ts';

/** Text from a log made harmless in Markdown: no markup, no links, no HTML, no table or line breaks. */
export function escapeMarkdown(text: string): string {
  return (
    sanitise(text)
      .replace(/[\\`*_{}[\]<>#|~!&$]/g, (character) =>
        character === '<' ? '&lt;' : character === '>' ? '&gt;' : character === '&' ? '&amp;' : `\\${character}`,
      )
      .replace(/\b(https?|ftp|mailto|www)(?=[:.])/gi, '$1\u200b')
      // A ticket system tells whoever is mentioned.
      .replace(/(^|\W)@(?=\w)/g, '$1@\u200b')
      .replace(/^([-+]|\d+[.)])/, '\\$1')
  );
}
