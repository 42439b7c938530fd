import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankGroup, blankPolicy, blankRole, blankUser } from './blank.ts';
import { emptyState } from './empty-state.ts';
import { absent, known, unknown } from './part.ts';
import type { AccountState } from './state.ts';
import { stateFromJson, stateToJson } from './state-json.ts';
import { table } from './table.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'iam:GetAccountAuthorizationDetails' };
const state: AccountState = {
  ...emptyState('111122223333'),
  at: read.at,
  alias: known('example', read),
  passwordPolicy: absent(read),
  summary: unknown('not asked', 'iam:GetAccountSummary'),
  users: {
    by: table([
      ['alice', { ...blankUser('Alice'), login: known({ created: known(read.at, read), passwordResetRequired: unknown('no') }, read) }],
      ['__proto__', blankUser('__proto__')],
    ]),
    whole: known(true, read),
  },
  groups: { by: table([['g', blankGroup('g')]]), whole: known(true, read) },
  roles: { by: table([['r', { ...blankRole('r'), maxSessionDuration: known(3600, read) }]]), whole: unknown('no') },
  policies: { by: table([['arn:aws:iam::aws:policy/A', blankPolicy('arn:aws:iam::aws:policy/A')]]), whole: known(true, read) },
};

describe('a state as JSON', () => {
  it('comes back as it was', () => {
    const back = stateFromJson(JSON.parse(JSON.stringify(stateToJson(state))));
    if (back.kind === 'problems') throw new Error(back.problems.join('\n'));
    expect(stateToJson(back.state)).toEqual(stateToJson(state));
    expect(back.state.users.by.get('__proto__')?.name).toBe('__proto__');
    expect([...back.state.users.by.entries()]).toEqual([...state.users.by.entries()]);
  });
  it('of an account of which nothing is known comes back too', () => {
    expect(stateFromJson(stateToJson(emptyState('')))).toMatchObject({ kind: 'state' });
  });
  it.each([
    [{ schemaVersion: 2 }, 'state.schemaVersion is 2, which a newer version of Trailward wrote; this one knows 1'],
    [{ schemaVersion: '1' }, 'state.schemaVersion is not 1'],
    [{ account: 7 }, 'state.account is not a text'],
    [{ alias: { kind: 'known', value: 7, read } }, 'state.alias.value is not a text'],
    [{ alias: { kind: 'maybe' } }, 'state.alias.kind is not known, absent or unknown'],
    [{ root: null }, 'state.root is not an object'],
    [{ users: undefined }, 'state.users is not an object'],
    [{ users: { whole: unknown('no') } }, 'state.users.by is not an object'],
    [{ users: { by: { a: { name: 'a' } }, whole: unknown('no') } }, 'state.users.by["a"].id is not an object'],
    [
      { users: { by: { a: { ...blankUser('a'), tags: { items: { t: 1 }, whole: unknown('no') } } }, whole: unknown('no') } },
      'state.users.by["a"].tags.items["t"] is not a text',
    ],
  ])('that says %j is refused', (wrong, problem) => {
    const back = stateFromJson({ ...stateToJson(state), ...wrong });
    expect(back.kind === 'problems' && back.problems).toContain(problem);
  });
  it('may be anything at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(emptyState(''))), (json, member) => {
        for (const value of [json, { ...stateToJson(state), [member]: json }]) {
          const back = stateFromJson(value);
          if (back.kind === 'state') stateToJson(back.state);
          else expect(back.problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
  it('that is all wrong is not told at any length', () => {
    const by = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`u${i}`, {}]));
    const back = stateFromJson({ ...stateToJson(state), users: { by, whole: unknown('no') } });
    expect(back.kind === 'problems' && back.problems.length).toBe(20);
  });
});
