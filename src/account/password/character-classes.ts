/**
 * The classes of characters that a password policy knows. What counts as a symbol is AWS's own list, and these are the
 * characters that the console takes.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html
 */
export const characterClasses = {
  uppercase: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  lowercase: 'abcdefghijklmnopqrstuvwxyz',
  numbers: '0123456789',
  symbols: "!@#$%^&*()_+-=[]{}|'",
} as const;

export type CharacterClass = keyof typeof characterClasses;

/** The classes, in the order of AWS's documentation. */
export const characterClassNames: readonly CharacterClass[] = ['uppercase', 'lowercase', 'numbers', 'symbols'];

/** Whether a password has a character of a class. */
export function hasClass(password: string, name: CharacterClass): boolean {
  const characters: string = characterClasses[name];
  return [...password].some((character) => characters.includes(character));
}
