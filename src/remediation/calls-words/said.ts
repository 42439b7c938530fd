import { isJsonObject, type Json } from '../../kernel/json.ts';

/**
 * A parameter as words for people: text as it is, a value of an earlier step as where it comes from. Names are raw, and
 * whoever prints them takes care of what they hold.
 */
export function said(value: Json | undefined): string {
  if (value === undefined || value === null) return 'not given';
  if (Array.isArray(value)) return value.map(said).join(', ');
  if (!isJsonObject(value)) return typeof value === 'string' ? withoutPlaceholders(value) : String(value);
  if (typeof value['$from'] === 'string') return withoutPlaceholders(`‹${value['$from']}›`);
  if ('$secret' in value) return 'the secret value of this step';
  return JSON.stringify(value);
}

function withoutPlaceholders(text: string): string {
  return text.replace(/‹step(\d+)\.(\w+)›/g, (_, step: string, name: string) => `the ${name} that step ${step} gives`);
}
