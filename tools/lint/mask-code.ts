/**
 * The text with comments and the insides of strings, templates and regular expressions blanked by spaces. Every other character,
 * the quotes and the line breaks keep their offsets, so a search in the result finds code only.
 */
export function maskCode(text: string): string {
  const out: string[] = [];
  // One number for each open `${`: how many braces are open inside it.
  const holes: number[] = [];
  let at = 0;
  while (at < text.length) {
    const end = skipped(at);
    if (end > at) {
      out.push(text.slice(at, end).replace(/[^\n]/g, ' '));
      at = end;
      continue;
    }
    const char = text.charAt(at);
    if (char === "'" || char === '"') at = quoted(at, endOfString(text, at));
    else if (char === '/' && beginsRegex(out.slice(-40).join(''))) at = quoted(at, endOfRegex(text, at));
    else if (char === '`') at = template(at);
    else if (char === '}' && holes.at(-1) === 0) {
      holes.pop();
      at = template(at);
    } else {
      const depth = holes.at(-1);
      if (depth !== undefined && char === '{') holes[holes.length - 1] = depth + 1;
      if (depth !== undefined && char === '}') holes[holes.length - 1] = depth - 1;
      out.push(char);
      at++;
    }
  }
  return out.join('');

  function skipped(from: number): number {
    if (text.startsWith('//', from)) return endAt(text.indexOf('\n', from));
    if (text.startsWith('/*', from)) return endAt(text.indexOf('*/', from + 2), 2);
    return from;
  }

  function endAt(found: number, more = 0): number {
    return found === -1 ? text.length : found + more;
  }

  /** Keeps the first and last character of a literal and blanks what lies between; gives the offset after it. */
  function quoted(from: number, end: number): number {
    out.push(text.charAt(from), text.slice(from + 1, end - 1).replace(/[^\n]/g, ' '));
    if (end - 1 > from) out.push(text.charAt(end - 1));
    return end;
  }

  /** Goes through template text, from the backtick or closing brace at `from` up to the next hole or the end. */
  function template(from: number): number {
    let end = from + 1;
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1;
    const opensHole = text.startsWith('${', end);
    if (opensHole) holes.push(0);
    return quoted(from, Math.min(text.length, end + (opensHole ? 2 : 1)));
  }
}

function endOfString(text: string, from: number): number {
  const quote = text[from];
  let end = from + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  return Math.min(text.length, end + 1);
}

function endOfRegex(text: string, from: number): number {
  let inClass = false;
  let end = from + 1;
  for (; end < text.length && text[end] !== '\n'; end++) {
    const char = text[end];
    if (char === '\\') end++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) break;
  }
  return Math.min(text.length, end + 1);
}

// A slash after a value divides; after an operator, an opening bracket or a keyword it begins a regular expression.
function beginsRegex(before: string): boolean {
  const code = before.trimEnd();
  return (
    code === '' ||
    /[-=(,:[!&|?{};+*%<>~^]$/.test(code) ||
    /(?:^|[^\w$.])(?:return|typeof|case|in|of|delete|void|throw|else|do|await|yield)$/.test(code)
  );
}
