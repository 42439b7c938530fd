import { isJsonObject, type Json } from '../../../kernel/json.ts';
import { hclText } from './hcl-text.ts';

/** A plain value as an expression of HCL. What only a step tells is a variable, and a text that holds a JSON document is encoded from it. */
export function hclValue(value: Json, indent: string): string {
  if (typeof value === 'string') return ofText(value, indent);
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return value.length === 0 ? '[]' : `[\n${value.map((item) => `${inner}${hclValue(item, inner)},\n`).join('')}${indent}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([key, member]) => `${inner}${keyOf(key)} = ${hclValue(member ?? null, inner)}\n`).join('')}${indent}}`;
}

function ofText(text: string, indent: string): string {
  const document = text.startsWith('{') ? documentIn(text) : undefined;
  if (document !== undefined) return `jsonencode(${hclValue(document, indent)})`;
  const alone = /^‹(step\d+\.\w+)›$/.exec(text)?.[1];
  if (alone !== undefined) return `var.${hclVariable(alone)}`;
  const pieces = text.split(/(‹step\d+\.\w+›)/);
  return `"${pieces.map((piece, index) => (index % 2 === 0 ? hclText(piece) : `\${var.${hclVariable(piece.slice(1, -1))}}`)).join('')}"`;
}

/** Name of the variable for what a step tells: `step1_AccessKeyId`. */
function hclVariable(reference: string): string {
  return reference.replace(/\W/g, '_');
}

function documentIn(text: string): Json | undefined {
  try {
    const document: Json = JSON.parse(text);
    return isJsonObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

const words = new Set(['for', 'if', 'in', 'null', 'true', 'false']);

function keyOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) && !words.has(key) ? key : `"${hclText(key)}"`;
}
