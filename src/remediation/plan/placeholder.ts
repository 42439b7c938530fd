import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';

/** What a step's answer will hold, in a parameter of a later call: replaced once the answer is there. */
export function fromStep(step: number, name: string): JsonObject {
  return { $from: `step${step}.${name}` };
}

/** A secret, in a parameter of its own step. */
export function secretValue(name: string): JsonObject {
  return { $secret: name };
}

/** The same as text in facts and names, where no value of AWS can look like it. */
export function placeholderText(reference: string): string {
  return `‹${reference}›`;
}

/** Names that are bound already, as `step2.AccessKeyId`, and their values. */
export type Bindings = Readonly<Record<string, string>>;

/** `value` with every `$from` and every placeholder text that is bound replaced; what is not bound yet stays. */
export function bound<T>(value: T, bindings: Bindings): T {
  return replaced(value, bindings) as T;
}

function replaced(value: unknown, bindings: Bindings): unknown {
  if (typeof value === 'string') return textBound(value, bindings);
  if (Array.isArray(value)) return value.map((item) => replaced(item, bindings));
  if (typeof value !== 'object' || value === null) return value;
  const reference = '$from' in value && typeof value.$from === 'string' ? value.$from : undefined;
  if (reference !== undefined) return bindings[reference] ?? value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [textBound(key, bindings), replaced(inner, bindings)]));
}

function textBound(text: string, bindings: Bindings): string {
  if (!text.includes('‹')) return text;
  return text.replace(/‹(step\d+\.\w+)›/g, (whole, reference: string) => bindings[reference] ?? whole);
}

/** Parameters with placeholders as text and without secrets, as an event could tell them. */
export function asTold(value: Json): Json {
  if (Array.isArray(value)) return value.map(asTold);
  if (!isJsonObject(value)) return value;
  if (typeof value['$from'] === 'string') return placeholderText(value['$from']);
  const members = Object.entries(value).filter(([, inner]) => !(isJsonObject(inner) && '$secret' in inner));
  return Object.fromEntries(members.map(([key, inner]) => [key, asTold(inner ?? null)]));
}
