/**
 * Our own words as Markdown: code spans stay code, and whatever else could be taken for markup is escaped. Not for text
 * from a log, which may hold links and code of its own.
 */
export function proseMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeMarkup(part)))
    .join('')
    .replace(/^(?=[-+#](?:\s|$))/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

function escapeMarkup(text: string): string {
  return text
    .replace(/[\\*[\]~`]|(?<!\w)_|_(?!\w)/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;');
}
