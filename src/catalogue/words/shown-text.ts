/** `text`, unless it is one of the marks that CloudTrail puts in place of a value that it withholds. */
export function shownText(text: string | undefined): string | undefined {
  return text === undefined || /^\*+$/.test(text) || text === 'HIDDEN_DUE_TO_SECURITY_REASONS' ? undefined : text;
}
