/** A Markdown table, or nothing when there are no rows. Cells are Markdown on one line. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |\n`).join('');
}

// A pipe ends the cell even inside a code span.
function cell(markdown: string): string {
  return markdown.replace(/(?<!\\)\|/g, '\\|');
}
