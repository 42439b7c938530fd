import { width } from './width.ts';

/**
 * Lines of at most `columns` columns; words longer than a line, such as ARNs, are broken. The first line starts with
 * `first`, the others with `rest`; both count.
 */
export function wrap(text: string, columns: number, first = '', rest: string = first): string[] {
  const lines: string[] = [];
  let line = first;
  let used = width(first);
  let empty = true;
  const flush = () => {
    lines.push(line);
    line = rest;
    used = width(rest);
    empty = true;
  };
  for (const word of text.split(' ')) {
    if (word === '') continue;
    for (const piece of pieces(word, Math.max(8, columns - Math.max(width(first), width(rest))))) {
      const size = width(piece);
      if (!empty && used + 1 + size > columns) flush();
      line += empty ? piece : ` ${piece}`;
      used += size + (empty ? 0 : 1);
      empty = false;
    }
  }
  if (!empty || lines.length === 0) lines.push(line);
  return lines;
}

function pieces(word: string, size: number): string[] {
  if (width(word) <= size) return [word];
  const found: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const columns = width(character);
    if (used + columns > size) {
      found.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += columns;
  }
  return piece === '' ? found : [...found, piece];
}
