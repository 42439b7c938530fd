import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PasswordPolicy } from '../password-policy.ts';
import { characterClasses, characterClassNames, hasClass } from './character-classes.ts';
import { judgePassword } from './judge-password.ts';
import { makePassword, passwordBytes } from './make-password.ts';

const lax: PasswordPolicy = {
  minimumPasswordLength: 6,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: false,
  maxPasswordAge: 0,
  passwordReusePrevention: 0,
  hardExpiry: false,
};

const strict: PasswordPolicy = {
  ...lax,
  minimumPasswordLength: 14,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  maxPasswordAge: 90,
  passwordReusePrevention: 24,
};

const policies = fc.record<PasswordPolicy>({
  minimumPasswordLength: fc.integer({ min: 6, max: 128 }),
  requireSymbols: fc.boolean(),
  requireNumbers: fc.boolean(),
  requireUppercaseCharacters: fc.boolean(),
  requireLowercaseCharacters: fc.boolean(),
  allowUsersToChangePassword: fc.boolean(),
  maxPasswordAge: fc.integer({ min: 0, max: 1_095 }),
  passwordReusePrevention: fc.integer({ min: 0, max: 24 }),
  hardExpiry: fc.boolean(),
});

/** Bytes that look random and are the same in every run. */
function bytesOf(seed: string, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 64)
    bytes.set(
      createHash('sha512')
        .update(`${seed} ${at}`)
        .digest()
        .subarray(0, Math.min(64, count - at)),
      at,
    );
  return bytes;
}

const verdicts = (password: string, policy: PasswordPolicy | undefined) =>
  Object.fromEntries(judgePassword(password, policy).map(({ id, verdict }) => [id, verdict]));

const unmet = (password: string, policy: PasswordPolicy | undefined) =>
  judgePassword(password, policy).flatMap(({ id, verdict }) => (verdict === 'unmet' ? [id] : []));

describe('judging', () => {
  it.each<[name: string, password: string, policy: PasswordPolicy | undefined, unmet: string[]]>([
    ['all that is asked', 'Correct-horse-7', strict, []],
    ['one too short', 'Correct-hors7', strict, ['shortest']],
    ['no symbol', 'CorrectHorse789', strict, ['symbols']],
    ['no digit', 'Correct-horse-x', strict, ['numbers']],
    ['no upper case', 'correct-horse-7', strict, ['uppercase']],
    ['no lower case', 'CORRECT-HORSE-7', strict, ['lowercase']],
    ['nothing', '', strict, ['shortest', 'uppercase', 'lowercase', 'numbers', 'symbols']],
    ['letters of other alphabets are no Latin ones', 'ÄÖÜäöüß-1234567', strict, ['uppercase', 'lowercase']],
    ['punctuation off the list of AWS is no symbol', 'Correct.horse,7', strict, ['symbols']],
    ['a space is no symbol', 'Correct horse 7', strict, ['symbols']],
    ['a lax policy', 'aaaaaa', lax, []],
    ['too long', `Aa1-${'x'.repeat(125)}`, strict, ['longest']],
    ['as long as can be', `Aa1-${'x'.repeat(124)}`, strict, []],
    ['a character that AWS does not take', 'Correct-horse-7€', strict, ['characters']],
    ['one of two UTF-16 units counts once', '🐎🐎🐎🐎🐎', lax, ['characters', 'shortest']],
    ['a bell', 'Correct-horse-7\u0007', strict, ['characters']],
    ['three of four, by default', 'Correcthorse7', undefined, []],
    ['two of four, by default', 'correcthorse7', undefined, ['classes']],
    ['seven characters, by default', 'Aa1-aaa', undefined, ['shortest']],
  ])('%s', (_name, password, policy, expected) => expect(unmet(password, policy)).toEqual(expected));

  it('says what a password cannot tell', () => {
    expect(verdicts('Correct-horse-7', strict)).toMatchObject({ reuse: 'unknown', expiry: 'unknown' });
    expect(verdicts('Correct-horse-7', undefined)).toMatchObject({ identity: 'unknown' });
    expect(Object.keys(verdicts('aaaaaa', lax))).toEqual(['characters', 'shortest', 'longest']);
  });

  it('repeats nothing of the password', () => {
    const alone = fc.string({ minLength: 4 }).filter((password) => /[^\w\s,.+-]/.test(password));
    fc.assert(
      fc.property(alone, policies, (password, policy) => {
        // The text is the same for every password.
        const texts = (of: string) => judgePassword(of, policy).map(({ rule, why }) => [rule, why]);
        expect(texts(password)).toEqual(texts(''));
      }),
    );
  });
});

describe('making', () => {
  it('always meets the policy, with the characters of the console alone', () => {
    fc.assert(
      fc.property(policies, fc.string(), (policy, seed) => {
        const password = makePassword(policy, bytesOf(seed, passwordBytes)) ?? '';
        expect(password).toHaveLength(Math.max(20, policy.minimumPasswordLength));
        expect(unmet(password, policy)).toEqual([]);
        expect(unmet(password, undefined)).toEqual([]);
        expect(password).toMatch(/^[A-Za-z0-9!@#$%^&*()_+\-=[\]{}|']+$/);
        for (const name of characterClassNames) expect(hasClass(password, name)).toBe(true);
      }),
    );
  });

  it('gives nothing rather than something weaker', () => {
    expect(makePassword(lax, new Uint8Array(passwordBytes))).toBeUndefined();
    expect(makePassword(lax, new Uint8Array(0))).toBeUndefined();
    expect(makePassword(lax, bytesOf('short', 19))).toBeUndefined();
    expect(makePassword({ ...lax, minimumPasswordLength: 129 }, bytesOf('long', passwordBytes))).toBeUndefined();
    expect(makePassword({ ...lax, minimumPasswordLength: 1e9 }, bytesOf('long', passwordBytes))).toBeUndefined();
  });

  it('takes every byte value to each character equally often', () => {
    const alphabet = characterClassNames.map((name) => characterClasses[name]).join('');
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      // One byte of interest, then a tail that makes any beginning comply.
      const tail = [...'Aa1-'].map((character) => alphabet.indexOf(character));
      const made = makePassword(undefined, Uint8Array.from([byte, ...Array.from({ length: 5 }, () => tail).flat()]));
      const first = made?.charAt(0) ?? '';
      counts.set(byte < 246 ? first : 'passed over', (counts.get(byte < 246 ? first : 'passed over') ?? 0) + 1);
    }
    expect([...alphabet].map((character) => counts.get(character))).toEqual([...alphabet].map(() => 3));
    expect(counts.get('passed over')).toBe(10);
  });

  it('is as likely to give any character, over many', () => {
    const counts = new Map<string, number>();
    const made = 4_000;
    for (let seed = 0; seed < made; seed += 1)
      for (const character of makePassword(lax, bytesOf(`${seed}`, 512)) ?? '') counts.set(character, (counts.get(character) ?? 0) + 1);
    expect(counts.size).toBe(82);
    // Having all classes raises the rarest, digits, a little; within a class all are alike.
    for (const name of characterClassNames) {
      const own = [...characterClasses[name]].map((character) => counts.get(character) ?? 0);
      const mean = own.reduce((sum, count) => sum + count, 0) / own.length;
      for (const count of own) expect(Math.abs(count - mean)).toBeLessThan(5 * Math.sqrt(mean));
    }
  });
});
