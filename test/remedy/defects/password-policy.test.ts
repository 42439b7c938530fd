import { describe, expect, it } from 'vitest';
import { is, madeAccount, madeUser, none } from '../../../src/account/cases.ts';
import type { Part } from '../../../src/account/part.ts';
import type { PasswordPolicy } from '../../../src/account/password-policy.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import { useCli } from '../kit/use-cli.ts';
import { byCommand } from './by-command.ts';

const weak: PasswordPolicy = {
  minimumPasswordLength: 8,
  requireSymbols: false,
  requireNumbers: false,
  requireUppercaseCharacters: false,
  requireLowercaseCharacters: false,
  allowUsersToChangePassword: true,
  maxPasswordAge: 180,
  passwordReusePrevention: 3,
  hardExpiry: false,
};
const strong: PasswordPolicy = {
  minimumPasswordLength: 20,
  requireSymbols: true,
  requireNumbers: true,
  requireUppercaseCharacters: true,
  requireLowercaseCharacters: true,
  allowUsersToChangePassword: true,
  maxPasswordAge: 30,
  passwordReusePrevention: 24,
  hardExpiry: false,
};
/** Strong but for one field each. */
const mixed: PasswordPolicy = { ...strong, passwordReusePrevention: 5, requireSymbols: false };
const locking: PasswordPolicy = { ...strong, minimumPasswordLength: 9, hardExpiry: true };

/** The seven findings that others have a remedy each for. */
const seven = ['expiry', 'lowercase', 'minimum_length', 'number', 'reuse_prevention', 'symbol', 'uppercase'].map(
  (name) => `iam_password_policy_${name}:account/account`,
);

const starts: [string, Part<PasswordPolicy>][] = [
  ['a weak policy', is(weak)],
  ['a policy that is strong in most', is(mixed)],
  ['a strong policy', is(strong)],
  ['no policy', none],
];

/** What AWS holds where there is no policy, as far as fields can say it. */
const byDefault = { MinimumPasswordLength: 8, AllowUsersToChangePassword: true };

type Held = Readonly<Record<string, number | boolean>>;

/** Fields in which one policy is weaker than another, as AWS names them. */
function weakerThan(before: Held, after: Held): string[] {
  const more = ['MinimumPasswordLength', 'PasswordReusePrevention'].filter((name) => Number(after[name] ?? 0) < Number(before[name] ?? 0));
  const flags = [
    'RequireSymbols',
    'RequireNumbers',
    'RequireUppercaseCharacters',
    'RequireLowercaseCharacters',
    'AllowUsersToChangePassword',
  ];
  const off = flags.filter((name) => before[name] === true && after[name] !== true);
  const age = (of: Held) => Number(of['MaxPasswordAge'] ?? Number.POSITIVE_INFINITY);
  return [...more, ...off, ...(age(after) > age(before) ? ['MaxPasswordAge'] : [])];
}

const calls = ({ steps }: Plan) => steps.flatMap((step) => (step.kind === 'call' ? [step.call] : []));

describe.each(starts)('from %s', (_name, passwordPolicy) => {
  const stage = useCli(() => madeAccount({ users: [madeUser('alice')], over: { passwordPolicy } }));
  const held = (): Held => stage().fake.model.passwordPolicy ?? byDefault;
  const failing = async () =>
    [...(await byCommand(stage(), []).statuses())].flatMap(([id, status]) => (seven.includes(id) && status === 'FAIL' ? [id] : []));

  it('defect 1, one flag a remedy: the remedies of the seven findings, one after the other, undo nothing of each other', async () => {
    const { plan, apply } = byCommand(stage(), ['111122223333']);
    for (const id of seven) {
      const before = held();
      const made = await plan(id.replace(/\W/g, '-'), id, '--as', 'cli');
      expect(made.code, made.note).toBe(0);
      if (!(await failing()).includes(id)) expect(made.note).toContain('is PASS, so there is nothing to plan');
      else {
        // Whoever runs the text in place of apply gets the same call, with every field in it.
        for (const [field, value] of Object.entries(calls(made.plan())[0]?.parameters ?? {}))
          expect(made.out).toContain(`"${field}": ${value}`);
        expect((await apply(id.replace(/\W/g, '-'))).code).toBe(0);
        expect(await failing()).not.toContain(id);
      }
      expect(weakerThan(before, held()), id).toEqual([]);
    }
    expect(await failing()).toEqual([]);
  });

  it.each([
    ['in order', seven],
    ['turned round', seven.toReversed()],
  ])('defect 2, a stale snapshot: all seven in one plan, %s, are one call, after which all seven checks pass', async (_order, findings) => {
    const { plan, apply, rollback } = byCommand(stage(), ['111122223333']);
    const [before, open] = [stage().fake.model.passwordPolicy, await failing()];
    const made = await plan('seven', ...findings);
    expect(made.code, made.note).toBe(0);
    if (open.length === 0) {
      expect(made.note).toContain('There is nothing to plan.');
      expect(stage().written).toEqual([]);
      return;
    }
    expect(calls(made.plan()).map(({ action }) => action)).toEqual(['UpdateAccountPasswordPolicy']);
    expect((await apply('seven')).code).toBe(0);
    expect(stage().written).toEqual(['UpdateAccountPasswordPolicy']);
    expect(await failing()).toEqual([]);
    expect(weakerThan(before ?? byDefault, held())).toEqual([]);
    expect((await rollback('seven')).code).toBe(0);
    expect(stage().fake.model.passwordPolicy).toEqual(before);
  });

  it('defect 2, a stale snapshot: of seven plans that were made of one snapshot, none that says done leaves its finding open', async () => {
    const { plan, apply } = byCommand(stage(), ['111122223333']);
    const open = await failing();
    for (const [index, id] of open.entries()) expect((await plan(`plan-${index}`, id)).code).toBe(0);
    const done: string[] = [];
    for (const [index, id] of open.entries()) {
      const before = held();
      const { code, note } = await apply(`plan-${index}`);
      if (code === 0) done.push(id);
      else expect(note).toMatch(/Stopped at step 1 \(drift\)/);
      expect(weakerThan(before, held())).toEqual([]);
    }
    const left = await failing();
    expect(done.filter((id) => left.includes(id))).toEqual([]);
    expect(done.length > 0).toBe(open.length > 0);
  });

  it('defect 10, more than was asked: hard expiry stays off, and what is stronger already stays', async () => {
    const { plan, apply } = byCommand(stage(), ['111122223333']);
    const before = held();
    const made = await plan('bare', '--action', 'set-password-policy', '--target', 'account');
    expect(made.code).toBe(0);
    if (made.note.includes('as strong already')) return expect(before).toMatchObject({ MinimumPasswordLength: 20, MaxPasswordAge: 30 });
    expect((await apply('bare')).code).toBe(0);
    expect(held()).toMatchObject({ HardExpiry: false, MinimumPasswordLength: Math.max(14, Number(before['MinimumPasswordLength'])) });
    // No age is set where there was none, and none is lengthened.
    expect(held()['MaxPasswordAge']).toBe(before['MaxPasswordAge']);
    expect(weakerThan(before, held())).toEqual([]);
  });
});

describe('from no policy', () => {
  const stage = useCli(() => madeAccount({ over: { passwordPolicy: none } }));

  it('defect 3, no value for what is not set: the call names numbers and flags alone, in the bounds of the API, and is taken', async () => {
    const { plan, apply, rollback } = byCommand(stage(), ['111122223333']);
    const made = await plan('none', '--action', 'set-password-policy', '--target', 'account');
    const [call] = calls(made.plan());
    expect(call?.parameters).toEqual({
      MinimumPasswordLength: 14,
      RequireSymbols: true,
      RequireNumbers: true,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      AllowUsersToChangePassword: true,
      PasswordReusePrevention: 24,
      HardExpiry: false,
    });
    expect((await apply('none')).code).toBe(0);
    expect(stage().fake.model.passwordPolicy).toMatchObject({ MinimumPasswordLength: 14, ExpirePasswords: false });
    expect((await rollback('none')).code).toBe(0);
    expect(stage().fake.model.passwordPolicy).toBeUndefined();
  });
});

describe('from a policy that locks out', () => {
  const stage = useCli(() => madeAccount({ over: { passwordPolicy: is(locking) } }));

  it('defect 10, more than was asked: hard expiry goes by the finding about it, and by no other', async () => {
    const { plan, apply, statuses } = byCommand(stage(), ['111122223333']);
    await plan('length', 'iam_password_policy_minimum_length:account/account');
    expect((await apply('length')).code).toBe(0);
    expect(stage().fake.model.passwordPolicy).toMatchObject({ MinimumPasswordLength: 14, HardExpiry: true });
    const id = 'iam_password_policy_hard_expiry_off:account/account';
    expect((await statuses()).get(id)).toBe('FAIL');
    await plan('soft', id);
    expect((await apply('soft')).code).toBe(0);
    expect((await statuses()).get(id)).toBe('PASS');
    expect(stage().fake.model.passwordPolicy).toMatchObject({ MinimumPasswordLength: 14, MaxPasswordAge: 30, HardExpiry: false });
  });
});
