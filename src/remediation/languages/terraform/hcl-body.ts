import { isJsonObject, type Json } from '../../../kernel/json.ts';
import type { TerraformValue } from '../terraform-piece.ts';
import { hclValue } from './hcl-value.ts';

type Body = Readonly<Record<string, TerraformValue>>;

/** The arguments and blocks of a resource, line by line. */
export function hclBody(body: Body, indent: string): string[] {
  return Object.entries(body).flatMap(([name, value]) => member(name.replace(/\W/g, '_'), value, indent));
}

function member(name: string, value: TerraformValue, indent: string): string[] {
  const reference = name === 'tags' ? undefined : referenceIn(value);
  if (reference !== undefined) return [`${indent}${name} = ${reference}`];
  const blocks = name === 'tags' ? undefined : blocksIn(value);
  if (blocks === undefined) return `${indent}${name} = ${hclValue(plain(value), indent)}`.split('\n');
  return blocks.flatMap((block) => [`${indent}${name} {`, ...hclBody(block, `${indent}  `), `${indent}}`]);
}

/** Only references are written as they are: a tag that is called `expression` must not become code. */
function referenceIn(value: TerraformValue): string | undefined {
  if (!isJsonObject(value) || Object.keys(value).length !== 1 || typeof value['expression'] !== 'string') return undefined;
  return /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+$/.test(value['expression']) ? value['expression'] : undefined;
}

function blocksIn(value: TerraformValue): readonly Body[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.keys(value).length !== 1 || !('block' in value))
    return undefined;
  const { block } = value;
  const all: readonly unknown[] = Array.isArray(block) ? block : [block];
  return all.filter(isBody);
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is neither a reference nor blocks is a plain value. */
function plain(value: TerraformValue): Json {
  return value as Json;
}
