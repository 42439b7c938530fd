import { asArray, asObject, type Json } from '../../kernel/json.ts';
import type { TerraformValue } from '../languages/terraform-piece.ts';
import { said } from './said.ts';

/** Tags as words: `Team to red, Stage to prod`. */
export function tagsSaid(tags: Json | undefined): string {
  return pairs(tags)
    .map(([key, value]) => `${said(key)} to ${value === '' ? 'an empty value' : said(value)}`)
    .join(', ');
}

/** A line that asks for tags on the page that makes something; none where there are none. */
export function tagLines(tags: Json | undefined): string[] {
  return tags === undefined ? [] : [`Under Tags, set ${tagsSaid(tags)}.`];
}

/** The argument `tags` of a Terraform resource; none where there are no tags. */
export function tagsWritten(tags: Json | undefined): Record<string, TerraformValue> {
  if (tags === undefined) return {};
  return { tags: Object.fromEntries(pairs(tags).map(([key, value]) => [said(key), typeof value === 'string' ? value : said(value)])) };
}

function pairs(tags: Json | undefined): [Json, Json][] {
  return asArray(tags).map((tag) => {
    const { Key, Value } = asObject(tag) ?? {};
    return [Key ?? '', Value ?? ''];
  });
}
