/** A text as a literal of Python, in plain ASCII. */
export function pythonText(text: string): string {
  let inside = '';
  for (const letter of text) inside += escaped(letter);
  return `"${inside}"`;
}

function escaped(letter: string): string {
  if (letter === '"' || letter === '\\') return `\\${letter}`;
  const code = letter.codePointAt(0) ?? 0;
  if (code > 0x1f && code < 0x7f) return letter;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
