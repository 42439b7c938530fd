/** A pattern of JavaScript as bash takes it, for the whole of a text; one that bash cannot say lets anything pass. */
export function ereOf(pattern: string): string {
  let isInClass = false;
  const plain = pattern.replace(/^\^|\$$/g, '').replace(/\\[dw]|[[\]]/g, (piece) => {
    if (piece === '[' || piece === ']') isInClass = piece === '[';
    const letters = { '\\d': '0-9', '\\w': 'A-Za-z0-9_' }[piece];
    return letters === undefined || isInClass ? (letters ?? piece) : `[${letters}]`;
  });
  return /\\|\(\?/.test(plain) ? '' : `^(${plain})$`;
}
