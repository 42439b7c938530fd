import { asArray, asString, type Json, type JsonObject } from '../kernel/json.ts';

const operators: readonly { name: string; holds: (value: string, operand: string) => boolean }[] = [
  { name: 'Equals', holds: (value, operand) => value === operand },
  { name: 'StartsWith', holds: (value, operand) => value.startsWith(operand) },
  { name: 'EndsWith', holds: (value, operand) => value.endsWith(operand) },
];

/** Whether a value meets one condition of an advanced selector: it fits one of the operands asked for, and none ruled out. */
export function meetsCondition(condition: JsonObject, value: string): boolean {
  const fits = (prefix: string) =>
    operators.flatMap(({ name, holds }) => operandsOf(condition[`${prefix}${name}`]).map((operand) => holds(value, operand)));
  const [asked, ruledOut] = [fits(''), fits('Not')];
  return (asked.length > 0 || ruledOut.length > 0) && (asked.length === 0 || asked.includes(true)) && !ruledOut.includes(true);
}

/** Every value that the conditions of a selector name for a field. */
export function operandsFor(conditions: readonly JsonObject[], field: string): string[] {
  const names = operators.flatMap(({ name }) => [name, `Not${name}`]);
  return conditions.filter(({ Field }) => Field === field).flatMap((condition) => names.flatMap((name) => operandsOf(condition[name])));
}

/** Whether a basic selector, by its `ReadWriteType`, is for calls that read, or for those that write. */
export function fitsReadWriteType({ ReadWriteType }: JsonObject, readOnly: boolean): boolean {
  const type = asString(ReadWriteType) ?? 'All';
  return type === 'All' || type === (readOnly ? 'ReadOnly' : 'WriteOnly');
}

function operandsOf(list: Json | undefined): string[] {
  return asArray(list).filter((operand) => typeof operand === 'string');
}
