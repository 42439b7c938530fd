/** A text as the inside of a quoted template of HCL, in plain ASCII. Nothing in it begins an interpolation or a directive. */
export function hclText(text: string): string {
  let inside = '';
  const letters = [...text];
  for (const [index, letter] of letters.entries()) inside += escaped(letter, letters[index - 1], letters[index + 1]);
  return inside;
}

function escaped(letter: string, before: string | undefined, after: string | undefined): string {
  if (letter === '"' || letter === '\\') return `\\${letter}`;
  if (letter === '\n') return '\\n';
  const code = letter.codePointAt(0) ?? 0;
  if (letter === '$' || letter === '%') {
    // A sign that is doubled stands for itself before a brace, but beside others of its kind it could be read otherwise.
    const isAlone = before !== '$' && before !== '%';
    if (after === '{' && isAlone) return letter + letter;
    return after === '{' || after === '$' || after === '%' || after === undefined ? unicode(code) : letter;
  }
  return code > 0x1f && code < 0x7f ? letter : unicode(code);
}

function unicode(code: number): string {
  // Half of a pair is no character, and HCL refuses its escape.
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
