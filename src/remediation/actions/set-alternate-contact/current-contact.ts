import { asObject, type Json, type JsonObject } from '../../../kernel/json.ts';

/** What AWS keeps of a contact, besides its type. */
const members = ['Name', 'Title', 'EmailAddress', 'PhoneNumber'];

/**
 * The contact that the account has now: none, or as aws account get-alternate-contact answers it. Undefined for text that
 * is neither, or that is of another type of contact.
 */
export function currentContact(text: string, type: string): JsonObject | 'none' | undefined {
  if (text.trim() === 'none') return 'none';
  const answer = asObject(parsed(text));
  const contact = asObject(answer?.['AlternateContact']) ?? answer;
  if (contact === undefined || (contact['AlternateContactType'] ?? type) !== type) return undefined;
  const values = members.map((name) => contact[name]);
  return values.every((value) => typeof value === 'string')
    ? Object.fromEntries(members.map((name, index) => [name, values[index]]))
    : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
