import { asArray, asObject, type Json, type JsonObject } from '../kernel/json.ts';
import { coversPattern } from '../policy/covers-pattern.ts';

export type WithCondition =
  /** The statement asks for it already. */
  | { kind: 'has' }
  | { kind: 'condition'; condition: JsonObject }
  /** It asks for something else under the same key. */
  | { kind: 'other'; values: readonly string[] };

/** Operators by which a key must equal one of the values, upper and lower case of the name as IAM takes it. */
const equals: ReadonlySet<string> = new Set(['StringEquals', 'StringLike', 'StringEqualsIgnoreCase', 'ArnEquals', 'ArnLike']);

/**
 * The Condition block of a statement with one more demand. What it asks for already stays: all demands must hold
 * together. Keys are compared without regard to case, as IAM does.
 */
export function withCondition({ Condition }: JsonObject, operator: string, key: string, value: string): WithCondition {
  const block = asObject(Condition) ?? {};
  for (const [name, demands] of Object.entries(block)) {
    const [held] = Object.entries(asObject(demands) ?? {}).filter(([other]) => other.toLowerCase() === key.toLowerCase());
    if (held === undefined || !equals.has(name)) continue;
    const values = words(held[1]);
    if (values.length === 1 && values[0] === value) return { kind: 'has' };
    if (name !== operator) continue;
    // A pattern that is a part of what is asked for now asks for more.
    if (!operator.endsWith('Like') || !values.some((wide) => coversPattern(wide, value))) return { kind: 'other', values };
    return { kind: 'condition', condition: { ...block, [name]: { ...asObject(demands), [held[0]]: value } } };
  }
  return { kind: 'condition', condition: { ...block, [operator]: { ...asObject(block[operator]), [key]: value } } };
}

function words(value: Json | undefined): string[] {
  return (Array.isArray(value) ? asArray(value) : [value]).map((word) => (typeof word === 'string' ? word : JSON.stringify(word ?? null)));
}
