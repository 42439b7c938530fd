/** Tags of a parameter by key, or why they are none, as a sentence. */
export type ParsedTags = { kind: 'tags'; tags: ReadonlyMap<string, string> } | { kind: 'wrong'; reason: string };

/** Letters, digits, white space and a few signs. A comma is none of them, so that it can part one tag from the next. */
const form = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/**
 * Tags as a parameter gives them, `team=red,stage=prod`. The first equals sign parts key and value; AWS takes one in a value.
 * @param anyCase Whether keys that differ in case alone are one tag.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_Tag.html
 */
export function parseTags(text: string, anyCase: boolean): ParsedTags {
  const tags = new Map<string, string>();
  const seen = new Set<string>();
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    const [key, value] = [part.slice(0, equals), part.slice(equals + 1)];
    const wrong =
      equals < 0 ? `${part} is no tag, which is a key, an equals sign and a value.` : (keyProblem(key) ?? valueProblem(key, value));
    if (wrong !== undefined) return { kind: 'wrong', reason: wrong };
    const compared = anyCase ? key.toLowerCase() : key;
    if (seen.has(compared)) return { kind: 'wrong', reason: `Tag ${key} is given twice.` };
    seen.add(compared);
    tags.set(key, value);
  }
  return { kind: 'tags', tags };
}

/** Why IAM would not take a tag key, as a sentence; undefined where it would. */
export function keyProblem(key: string): string | undefined {
  if (key === '' || key.length > 128 || !form.test(key)) return `${key === '' ? 'A tag without a key' : key} is no key that AWS takes.`;
  return /^aws:/i.test(key) ? `Tag ${key} is kept by AWS for itself.` : undefined;
}

function valueProblem(key: string, value: string): string | undefined {
  return value.length > 256 || !form.test(value) ? `The value of tag ${key} is none that AWS takes.` : undefined;
}
