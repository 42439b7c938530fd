import type { Clients } from '../../../src/aws/clients.ts';
import type { StepsCase } from './every-case.ts';

/**
 * Makes what a case says by its parameters of things beside the account state: the policy of a KMS key, the contact that
 * is there. Gives the ids that the backend chose by those of the case.
 */
export async function populateOutside({ one: { parameters = {} } }: StepsCase, clients: Clients): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const { 'kms-key': key, 'key-policy': policy, current, type = 'SECURITY' } = parameters;
  if (key !== undefined && policy !== undefined) {
    const [, , , region = '', , resource = ''] = key.split(':');
    const kms = await clients.kms(region);
    const { KeyMetadata } = await kms.createKey({ Policy: memberOf(policy, 'Policy') ?? policy });
    ids.set(resource.slice(resource.indexOf('/') + 1), KeyMetadata?.KeyId ?? '');
  }
  const contact = current === undefined || current === 'none' ? undefined : memberOf(current, 'AlternateContact');
  if (contact !== undefined) {
    const { Name, Title, EmailAddress, PhoneNumber }: Record<string, string> = JSON.parse(contact);
    await (await clients.account()).putAlternateContact({
      AlternateContactType: contactType(type),
      Name,
      Title,
      EmailAddress,
      PhoneNumber,
    });
  }
  return ids;
}

/** A member of a JSON object as text. */
function memberOf(text: string, name: string): string | undefined {
  const value: unknown = JSON.parse(text);
  const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return member === undefined || typeof member === 'string' ? member : JSON.stringify(member);
}

function contactType(type: string): 'BILLING' | 'OPERATIONS' | 'SECURITY' {
  return type === 'BILLING' || type === 'OPERATIONS' ? type : 'SECURITY';
}
