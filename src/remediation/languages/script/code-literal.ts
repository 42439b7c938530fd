import { isJsonObject, type Json } from '../../../kernel/json.ts';
import { type References, type Segment, segments } from '../segments.ts';

/** How a programming language writes values. */
export interface LiteralStyle {
  text: (text: string) => string;
  /** What an earlier step was told, by the file that holds it. */
  told: (file: string) => string;
  secret: (name: string) => string;
  words: { true: string; false: string; null: string };
  key: (key: string) => string;
}

/** A value as an expression of the language, on several lines where it has members. */
export function codeLiteral(value: Json, style: LiteralStyle, references: References, indent = ''): string {
  const pieces = segments(value, references);
  if (pieces !== undefined) return pieces.length === 0 ? style.text('') : pieces.map((piece) => expression(piece, style)).join(' + ');
  const inner = `${indent}${step}`;
  const write = (item: Json) => codeLiteral(item, style, references, inner);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[\n${value.map((item) => `${inner}${write(item)},\n`).join('')}${indent}]`;
  if (!isJsonObject(value))
    return typeof value === 'number' ? String(value) : style.words[`${value === true || value === null ? value : false}`];
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([key, member]) => `${inner}${style.key(key)}: ${write(member ?? null)},\n`).join('')}${indent}}`;
}

const step = '    ';

function expression(piece: Segment, style: LiteralStyle): string {
  if (piece.kind === 'text') return style.text(piece.text);
  return piece.kind === 'told' ? style.told(`step_${piece.step}.${piece.name}`) : style.secret(piece.name);
}
