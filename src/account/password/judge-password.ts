import type { PasswordPolicy } from '../password-policy.ts';
import { type CharacterClass, characterClassNames, hasClass } from './character-classes.ts';
import { passwordLimits } from './password-limits.ts';

/** One part of a password policy, and whether a password meets it. It says nothing else about the password. */
export interface PasswordRule {
  /** Stable word: `shortest`, `symbols`, `reuse`. */
  id: string;
  /** What is asked for: `At least 14 characters`. */
  rule: string;
  /** `unknown`: the password alone does not tell. */
  verdict: 'met' | 'unmet' | 'unknown';
  /** Why it is unknown. */
  why?: string;
}

const required = {
  uppercase: ['requireUppercaseCharacters', 'At least one upper-case letter, A to Z'],
  lowercase: ['requireLowercaseCharacters', 'At least one lower-case letter, a to z'],
  numbers: ['requireNumbers', 'At least one digit, 0 to 9'],
  symbols: ['requireSymbols', "At least one symbol of ! @ # $ % ^ & * ( ) _ + - = [ ] { } | '"],
} as const satisfies Record<CharacterClass, readonly [keyof PasswordPolicy, string]>;

/** The characters that the API takes: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateLoginProfile.html. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: tab, line feed and carriage return are part of AWS's own pattern.
const taken = /^[\u0009\u000a\u000d\u0020-\u00ff]*$/;

/**
 * Every part of the password policy of an account, and whether a password meets it. Without `policy`, the one of AWS for
 * accounts that have none of their own.
 */
export function judgePassword(password: string, policy: PasswordPolicy | undefined): PasswordRule[] {
  const shortest = policy?.minimumPasswordLength ?? passwordLimits.defaultShortest;
  const length = [...password].length;
  return [
    rule('characters', 'Only characters that AWS takes, U+0020 to U+00FF', taken.test(password)),
    rule('shortest', `At least ${shortest} characters`, length >= shortest),
    rule('longest', `At most ${passwordLimits.longest} characters`, length <= passwordLimits.longest),
    ...(policy === undefined ? ofAws(password) : ofAccount(password, policy)),
  ];
}

function ofAccount(password: string, policy: PasswordPolicy): PasswordRule[] {
  const classes = characterClassNames
    .filter((name) => policy[required[name][0]])
    .map((name) => rule(name, required[name][1], hasClass(password, name)));
  const { passwordReusePrevention: remembered, maxPasswordAge: days } = policy;
  return [
    ...classes,
    ...(remembered > 0
      ? [untold('reuse', `None of the last ${remembered} passwords of the user`, 'AWS shows nobody the passwords that it remembers')]
      : []),
    ...(days > 0 ? [untold('expiry', `Set in the last ${days} days`, 'the password does not tell when it was set')] : []),
  ];
}

function ofAws(password: string): PasswordRule[] {
  const { defaultClasses } = passwordLimits;
  const held = characterClassNames.filter((name) => hasClass(password, name)).length;
  return [
    rule('classes', `At least ${defaultClasses} of upper-case letters, lower-case letters, digits and symbols`, held >= defaultClasses),
    untold('identity', 'Not the name or the e-mail address of the AWS account', 'IAM tells neither of them'),
  ];
}

function rule(id: string, what: string, met: boolean): PasswordRule {
  return { id, rule: what, verdict: met ? 'met' : 'unmet' };
}

function untold(id: string, what: string, why: string): PasswordRule {
  return { id, rule: what, verdict: 'unknown', why };
}
