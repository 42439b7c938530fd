import type { PasswordPolicy } from '../../../account/password-policy.ts';

/** What AWS asks for where an account has no policy of its own, as far as it can be compared: 8 characters of three classes. */
const ofAws = { length: 8, classes: 3 };

/** In what one policy asks for less than another, as parts of a sentence; undefined stands for the default of AWS. */
export function weakerFields(before: PasswordPolicy | undefined, after: PasswordPolicy | undefined): string[] {
  const [was, willBe] = [demands(before), demands(after)];
  const found: string[] = [];
  if (willBe.length < was.length) found.push(`passwords may be ${willBe.length} characters long, and must have ${was.length} now`);
  for (const [name, asked] of Object.entries(was.classes))
    if (asked && willBe.classes[name] !== true) found.push(`${name} are no longer required`);
  if (willBe.reuse < was.reuse) found.push(`${willBe.reuse} old passwords are remembered, and ${was.reuse} are now`);
  if (was.age > 0 && (willBe.age === 0 || willBe.age > was.age))
    found.push(
      willBe.age === 0
        ? `passwords no longer expire, and do after ${was.age} days now`
        : `passwords expire after ${willBe.age} days, and do after ${was.age} now`,
    );
  if (was.hard && !willBe.hard) found.push('an expired password no longer locks its user out');
  if (before === undefined && after !== undefined && count(after) < ofAws.classes)
    found.push(`${count(after)} classes of characters are required, and AWS requires ${ofAws.classes} now`);
  return found;
}

function demands(policy: PasswordPolicy | undefined) {
  const classes: Record<string, boolean> = {
    symbols: policy?.requireSymbols ?? false,
    digits: policy?.requireNumbers ?? false,
    'upper-case letters': policy?.requireUppercaseCharacters ?? false,
    'lower-case letters': policy?.requireLowercaseCharacters ?? false,
  };
  return {
    length: policy?.minimumPasswordLength ?? ofAws.length,
    classes,
    reuse: policy?.passwordReusePrevention ?? 0,
    age: policy?.maxPasswordAge ?? 0,
    hard: policy?.hardExpiry ?? false,
  };
}

function count(policy: PasswordPolicy): number {
  return Object.values(demands(policy).classes).filter((asked) => asked).length;
}
