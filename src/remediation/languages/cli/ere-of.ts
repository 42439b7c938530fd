/** A pattern of JavaScript as bash takes it, for the whole of a text; one that bash cannot say lets anything pass. */
export function ereOf(pattern: string): string {
  const plain = pattern
    .replaceAll('\\d', '[0-9]')
    .replaceAll('\\w', '[A-Za-z0-9_]')
    .replace(/^\^|\$$/g, '');
  return /\\|\(\?/.test(plain) ? '' : `^(${plain})$`;
}
