import type { Random } from '../../scan/own-set/random.ts';

/** A made-up user, with what it has now. */
export interface Person {
  number: number;
  /** Times that it was renamed, and that it was deleted and created again. */
  renamed: number;
  lives: number;
  name: string;
  id: string;
  policies: Set<string>;
  groups: Set<string>;
  tags: Set<string>;
  inline: Set<string>;
  keys: Set<string>;
  /** Serial number of its MFA device. */
  device: string | undefined;
  /** How many devices it ever had. */
  devices: number;
}

export const account = '111122223333';

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Customer-managed policies of the account. */
export const policies = list(400, (i) => `arn:aws:iam::${account}:policy/team/access-to-service-${i}`);

export const groups = list(200, (i) => `team-${i}`);
export const tagKeys = ['team', 'cost-centre', 'manager', 'site', 'contract', 'review'] as const;

function list(size: number, item: (index: number) => string): [string, ...string[]] {
  return [item(0), ...Array.from({ length: size - 1 }, (_, index) => item(index + 1))];
}

/** A user that has nothing yet. */
export function newPerson(number: number, random: Random): Person {
  const person = { number, renamed: 0, lives: 1, name: nameOf(number, 0), id: uniqueId('AIDA', random) };
  return {
    ...person,
    policies: new Set(),
    groups: new Set(),
    tags: new Set(),
    inline: new Set(),
    keys: new Set(),
    device: undefined,
    devices: 0,
  };
}

/** What a user is called after so many renames. */
export function nameOf(number: number, renamed: number): string {
  return `person.${String(number).padStart(5, '0')}${renamed === 0 ? '' : `-${renamed}`}@example.com`;
}

/** An id as IAM gives it. */
export function uniqueId(prefix: string, random: Random): string {
  return `${prefix}${random.text(upper, 17)}`;
}
