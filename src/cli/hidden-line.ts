/** What somebody typed at a terminal that does not show it. */
export type HiddenLine = { kind: 'line'; text: string } | { kind: 'interrupted' };

/** More than any password; what comes after is dropped. Characters. */
const longest = 4_096;

const keys = { interrupt: '\u0003', end: '\u0004', backspace: '\b', clear: '\u0015', escape: '\u001b', rubOut: '\u007f' } as const;

/**
 * Reads one line from a terminal in raw mode, where every key arrives as it is pressed: Enter and Ctrl-D end it, Ctrl-C
 * interrupts, Backspace and Ctrl-U take back. Keys that are no characters, such as arrows, are passed over.
 */
export async function hiddenLine(pressed: AsyncIterable<Uint8Array>): Promise<HiddenLine> {
  const decoder = new TextDecoder();
  let line: string[] = [];
  for await (const bytes of pressed) {
    // A key that sends several characters sends them at once; an escape at the end is the key of that name.
    const characters = decoder.decode(bytes, { stream: true }).replace(arrows, '');
    for (const character of characters) {
      if (character === keys.interrupt) return { kind: 'interrupted' };
      if (character === '\r' || character === '\n' || character === keys.end) return { kind: 'line', text: line.join('') };
      if (character === keys.clear) line = [];
      else if (character === keys.backspace || character === keys.rubOut) line.pop();
      else if (character !== keys.escape && line.length < longest) line.push(character);
    }
  }
  return { kind: 'line', text: line.join('') };
}

/** What terminals send for keys that are no characters (ECMA-48): `ESC [ … letter`, `ESC O letter`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what begins such a sequence.
const arrows = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O[ -~])/g;
