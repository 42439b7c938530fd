// What JSON.stringify leaves as it is and a terminal obeys, or an editor hides: C1 controls, bidirectional marks, tags.
const raw = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** `value` as JSON that is safe to print: invisible characters stand as escapes, so the value that is read back is the same. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(raw, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}
