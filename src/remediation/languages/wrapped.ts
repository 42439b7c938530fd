import { safeText } from './safe-text.ts';

/** A text made safe, in lines of at most `columns` letters where its words allow; the first begins with `first`, the others with `rest`. */
export function wrapped(text: string, columns: number, first = '', rest: string = first): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of safeText(text).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
