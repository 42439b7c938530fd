import type { PasswordPolicy } from '../password-policy.ts';
import { characterClasses, characterClassNames, hasClass } from './character-classes.ts';
import { passwordLimits } from './password-limits.ts';

/** Characters, at least, whatever less a policy asks for. */
const shortest = 20;

/** Bytes with which no password fails to be made, but for one chance in 10^50. */
export const passwordBytes = 4_096;

const alphabet = characterClassNames.map((name) => characterClasses[name]).join('');

/**
 * A password that meets every policy: 20 characters, or as many as the policy asks for, with all four classes, each such
 * password as likely as any other. `bytes` are random, `passwordBytes` of them, never used again and forgotten afterwards.
 * Undefined when they do not suffice, or when the policy asks for more characters than AWS takes.
 */
export function makePassword(policy: PasswordPolicy | undefined, bytes: Uint8Array): string | undefined {
  const length = Math.max(shortest, policy?.minimumPasswordLength ?? passwordLimits.defaultShortest);
  if (length > passwordLimits.longest) return undefined;
  const characters = uniform(bytes);
  for (;;) {
    let password = '';
    while (password.length < length) {
      const { value, done } = characters.next();
      if (done === true) return undefined;
      password += value;
    }
    // To mend one that lacks a class would make some passwords likelier than others.
    if (characterClassNames.every((name) => hasClass(password, name))) return password;
  }
}

/** Characters of the alphabet, each as likely as any other: bytes of the last, incomplete round are passed over. */
function* uniform(bytes: Uint8Array): Generator<string, undefined> {
  const rounds = 256 - (256 % alphabet.length);
  for (const byte of bytes) if (byte < rounds) yield alphabet.charAt(byte % alphabet.length);
  return undefined;
}
