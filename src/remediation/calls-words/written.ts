import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import type { TerraformValue } from '../languages/terraform-piece.ts';

/**
 * A parameter as a Terraform value. What only an earlier step tells, and what must not be written down, is a variable:
 * `var.step2_AccessKeyId`.
 */
export function written(value: Json | undefined): TerraformValue {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string') return whole.test(value) ? variable(value.slice(1, -1)) : value;
  if (!isJsonObject(value)) return value;
  if (typeof value['$from'] === 'string') return variable(value['$from']);
  if (typeof value['$secret'] === 'string') return variable(value['$secret']);
  return plain(value);
}

/** The parameters that are given, under the names of Terraform's arguments. */
export function writtenAs(parameters: JsonObject, names: Readonly<Record<string, string>>): Record<string, TerraformValue> {
  const given = Object.entries(names).filter(([from]) => parameters[from] !== undefined);
  return Object.fromEntries(given.map(([from, to]) => [to, written(parameters[from])]));
}

const whole = /^‹step\d+\.\w+›$/;

function variable(reference: string): { expression: string } {
  return { expression: `var.${reference.replace(/\W/g, '_')}` };
}

/** Inside lists and maps there is no place for a variable; what it stands for is said there. */
function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain);
  if (!isJsonObject(value)) return value;
  const reference = value['$from'] ?? value['$secret'];
  if (typeof reference === 'string') return `‹${reference}›`;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner ?? null)]));
}
