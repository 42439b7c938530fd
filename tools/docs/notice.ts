/** First line of a generated Markdown file: not to be edited, and where to edit instead. `from` is a path from the root of the checkout. */
export function notice(from: string): string {
  return `<!-- Made by tools/docs from ${from}; edits here are lost. -->\n\n`;
}
