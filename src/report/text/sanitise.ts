/** Longest field value that is shown to a person, in characters. Data formats carry it whole. */
const longest = 400;

// Controls and escapes, bidirectional marks, tags, line separators, lone surrogates, and letters that show as nothing.
const harmful = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * Text from a log made harmless for a terminal or a page: whatever could move the cursor, colour, hide or reorder text,
 * or break the line becomes visible as `\u{…}`. Values too long to read are cut, and say by how much.
 */
export function sanitise(text: string, limit: number = longest): string {
  const cut = text.length > limit ? text.slice(0, limit) : text;
  const clean = cut.replace(harmful, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
  return text.length > limit ? `${clean}… (${text.length - limit} more characters)` : clean;
}
