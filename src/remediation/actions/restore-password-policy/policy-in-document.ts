import type { PasswordPolicy } from '../../../account/password-policy.ts';
import { isJsonObject, type Json } from '../../../kernel/json.ts';

const switches = {
  RequireSymbols: 'requireSymbols',
  RequireNumbers: 'requireNumbers',
  RequireUppercaseCharacters: 'requireUppercaseCharacters',
  RequireLowercaseCharacters: 'requireLowercaseCharacters',
  AllowUsersToChangePassword: 'allowUsersToChangePassword',
  HardExpiry: 'hardExpiry',
} as const;

/** Bounds of the API, and whether GetAccountPasswordPolicy may leave the member out. */
const numbers = {
  MinimumPasswordLength: { field: 'minimumPasswordLength', min: 6, max: 128, open: false },
  MaxPasswordAge: { field: 'maxPasswordAge', min: 1, max: 1_095, open: true },
  PasswordReusePrevention: { field: 'passwordReusePrevention', min: 1, max: 24, open: true },
} as const;

/** Follows from the age, and no call takes it. */
const readOnly = 'ExpirePasswords';

/**
 * The password policy in the JSON that GetAccountPasswordPolicy answers, whole or its `PasswordPolicy` alone; or, as a
 * sentence, what is wrong with it. A document that leaves a field open is refused, because the call would set its default.
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PasswordPolicy.html
 */
export function policyInDocument(text: string): PasswordPolicy | string {
  const parsed = parse(text);
  const document = isJsonObject(parsed) && isJsonObject(parsed['PasswordPolicy']) ? parsed['PasswordPolicy'] : parsed;
  if (!isJsonObject(document)) return 'The document is no JSON object.';
  for (const name of Object.keys(document))
    if (name !== readOnly && !Object.hasOwn(switches, name) && !Object.hasOwn(numbers, name))
      return `A password policy has no member ${name}.`;
  const policy: PasswordPolicy = {
    minimumPasswordLength: 0,
    requireSymbols: false,
    requireNumbers: false,
    requireUppercaseCharacters: false,
    requireLowercaseCharacters: false,
    allowUsersToChangePassword: false,
    maxPasswordAge: 0,
    passwordReusePrevention: 0,
    hardExpiry: false,
  };
  for (const [name, field] of Object.entries(switches)) {
    const value = document[name] ?? (name === 'HardExpiry' ? false : undefined);
    if (typeof value !== 'boolean') return `The document does not say ${name} as true or false.`;
    policy[field] = value;
  }
  for (const [name, { field, min, max, open }] of Object.entries(numbers)) {
    const value = document[name] ?? (open ? 0 : undefined);
    // AWS says 0 for none in some answers, and takes no 0.
    const isNone = open && value === 0;
    if (typeof value !== 'number' || !Number.isInteger(value) || (!isNone && (value < min || value > max)))
      return `The document must say ${name} as a whole number from ${min} to ${max}${open ? ', or leave it out' : ''}.`;
    policy[field] = value;
  }
  return policy;
}

function parse(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
