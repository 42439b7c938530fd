// Controls and escapes, marks of direction, line separators, lone surrogates, and letters that show as nothing.
const harmful = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Text on one line that neither a terminal nor an editor obeys: what would be obeyed or hidden stands as `\u{…}`. */
export function safeText(text: string): string {
  return text.replace(harmful, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
