const [quote, backslash, bracket, brace] = [34, 92, 91, 123];

/** Deeper than anything that AWS answers or takes; beyond it, what walks through JSON could run out of stack. */
export const deepest = 100;

/** Whether the brackets in JSON text go deeper than `deepest`. */
export function nestedTooDeep(text: string): boolean {
  for (const [depth] of depths(text)) if (depth > deepest) return true;
  return false;
}

/** Depth after every bracket of JSON text outside of strings, with its place. */
export function* depths(text: string): Generator<readonly [depth: number, at: number]> {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === backslash) at += 1;
      else quoted = code !== quote;
    } else if (code === quote) quoted = true;
    else {
      // Of both kinds, the closing bracket comes two places after the opening one in Unicode.
      const step = Number(code === brace || code === bracket) - Number(code === brace + 2 || code === bracket + 2);
      depth += step;
      if (step !== 0) yield [depth, at];
    }
  }
}
