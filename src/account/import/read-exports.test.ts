import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { root } from '../../../tools/root.ts';
import { factsOf } from '../facts.ts';
import { flatten } from '../flatten.ts';
import { stateFromJson, stateToJson } from '../state-json.ts';
import { encoded, everyExport, exported, file, report } from './every-export.cases.ts';
import { type ExportFile, readExports } from './read-exports.ts';

const readAt = '2026-11-21T10:00:00Z';
const read = (...files: ExportFile[]) => readExports(files, { readAt });

// Public account data that are too large to be part of the repository.
const data = join(root, '../shared/data/iam');
if (!existsSync(data)) console.log(`Skipped, because ${data} is not there: the public account data.`);

describe.skipIf(!existsSync(data))('the public account data', () => {
  test.each([
    ['iam-vulnerable', '111122223333', [42, 3, 45, 46]],
    ['cloudsplaining-example', '012345678901', [3, 2, 3, 32]],
  ])('%s', (name, account, sizes) => {
    const text = readFileSync(join(data, `${name}.json`), 'utf8');
    const { state, problems } = read({ name, text });
    expect(problems).toEqual([]);
    expect(state.account).toBe(account);
    expect(
      [state.users, state.groups, state.roles, state.policies].map(({ by, whole }) => (whole.kind === 'known' ? by.size : -1)),
    ).toEqual(sizes);
    expect(flatten(state).length).toBeGreaterThan(sizes.reduce((a, b) => a + b));
    expect(factsOf(read(file(name, encoded(JSON.parse(text)) as object)).state)).toEqual(factsOf(state));
    expect(stateFromJson(stateToJson(state))).toMatchObject({ kind: 'state' });
  });
});

it('gives the same facts and problems whatever the order of the files', () => {
  const files = [
    ...everyExport,
    file('other.json', { Users: [] }),
    file('far.json', { trailList: [] }),
    file('late.csv', report.replace('bob,', 'carol,')),
  ];
  const expected = read(...files);
  expect(expected.problems).not.toEqual([]);
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      const { state, problems } = read(...shuffled);
      expect(factsOf(state)).toEqual(factsOf(expected.state));
      expect(problems).toEqual(expected.problems);
    }),
    { numRuns: 20 },
  );
});

it('gives the same facts when all answers are in one file, one after the other or in an array', () => {
  const answers = Object.values(exported);
  const expected = factsOf(read(...answers.map((answer, index) => file(`${index}.json`, answer))).state);
  expect(factsOf(read(file('all', answers)).state)).toEqual(expected);
  expect(factsOf(read(file('all', answers.map((answer) => JSON.stringify(answer, null, 4)).join('\n'))).state)).toEqual(expected);
  const { details, aliases, passwordPolicy, trails } = exported;
  const joined = read(file('joined', { ...details, ...aliases, ...passwordPolicy, ...trails })).state;
  expect(factsOf(joined)).toEqual(factsOf(read(file('all', [details, aliases, passwordPolicy, trails])).state));
});

it('gives the same facts for pages as for the whole, and for a file that is there twice', () => {
  const { details } = exported;
  const pages = [
    { ...details, UserDetailList: details.UserDetailList.slice(0, 1), RoleDetailList: [], Policies: [], IsTruncated: true, Marker: 'm' },
    { ...details, UserDetailList: details.UserDetailList.slice(1), GroupDetailList: [], IsTruncated: false },
  ].map((page, index) => file(`page-${index}`, page));
  const expected = read(file('details', details));
  expect(factsOf(read(...pages).state)).toEqual(factsOf(expected.state));
  expect(read(...pages).problems).toEqual([]);
  expect(factsOf(read(file('a', details), file('b', details)).state)).toEqual(factsOf(expected.state));
});

it('keeps a list open whose last page is missing', () => {
  const { state, problems } = read(file('page', { ...exported.details, IsTruncated: true, Marker: 'm' }));
  expect(problems).toMatchObject([{ kind: 'incomplete', files: ['page'] }]);
  expect(state.users.whole.kind).toBe('unknown');
  expect(state.users.by.size).toBe(2);
});

describe('what other exports show not to be the whole list', () => {
  it.each<[string, ExportFile[], string, string[]]>([
    [
      'a filter by kind',
      [file('d', { ...exported.details, GroupDetailList: [], RoleDetailList: [] })],
      'd does not list all groups: Admins is in use and not there.',
      ['groups', 'roles'],
    ],
    [
      'a filter by kind of policy',
      [file('d', { ...exported.details, Policies: exported.details.Policies.slice(0, 1) })],
      'd does not list all policies: arn:aws:iam::aws:policy/AdministratorAccess is in use and not there.',
      ['policies'],
    ],
    [
      'a path prefix',
      [file('u', { Users: exported.users.Users.slice(0, 1) }), file('s', exported.summary)],
      'The exports list 1 users, and the account summary counts 2.',
      ['users'],
    ],
  ])('%s', (_, files, reason, open) => {
    const { state, problems } = read(...files);
    expect(problems).toMatchObject([{ kind: 'incomplete', reason }]);
    const tables = { users: state.users, groups: state.groups, roles: state.roles, policies: state.policies };
    for (const name of open) expect(tables[name as keyof typeof tables].whole.kind).toBe('unknown');
  });
});

it('takes the list of instance profiles as whole when there are as many as the account summary counts', () => {
  expect(read(file('d', exported.details)).state.instanceProfiles.whole.kind).toBe('unknown');
  expect(read(file('d', exported.details), file('s', exported.summary)).state.instanceProfiles.whole.kind).toBe('known');
});

describe('saved states', () => {
  const saved = read(...everyExport).state;
  it('come back as they were', () => {
    const back = read(file('saved.json', stateToJson(saved)));
    expect(back.problems).toEqual([]);
    expect(stateToJson(back.state)).toEqual(stateToJson(saved));
  });
  it('of a newer version are refused', () => {
    const { state, problems } = read(file('saved.json', { ...stateToJson(saved), schemaVersion: 2 }));
    expect(problems).toMatchObject([
      { kind: 'newer-version', files: ['saved.json'], reason: expect.stringContaining('newer version of Trailward') },
    ]);
    expect(state.users.by.size).toBe(0);
  });
  it('that are damaged are refused with what is wrong', () => {
    expect(read(file('saved.json', { ...stateToJson(saved), users: 7 })).problems[0]).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('users'),
    });
  });
  it('give way to newer exports, and say who is gone', () => {
    const old = stateToJson(readExports(everyExport, { readAt: '2026-11-20T00:00:00Z' }).state);
    const UserDetailList = exported.details.UserDetailList.slice(0, 1).map((user) => ({ ...user, Tags: [{ Key: 'team', Value: 'red' }] }));
    const { state, problems } = read(file('saved.json', old), file('now.json', { ...exported.details, UserDetailList }));
    expect(problems).toEqual([
      {
        kind: 'outdated',
        files: ['now.json', 'saved.json'],
        reason: 'saved.json has user bob, which the newer now.json does not list any more: it is left out.',
      },
    ]);
    expect([...state.users.by.values()].map(({ name, tags }) => [name, tags.items])).toEqual([['Alice', { team: 'red' }]]);
    expect(state.users.by.get('alice')?.accessKeys.items).toHaveProperty('AKIAALICE1EXAMPLE');
    expect(state.at).toBe(readAt);
  });
  it('of a user whose name another has now tell nothing of the new one', () => {
    const [Alice] = exported.details.UserDetailList;
    const UserDetailList = [{ ...Alice, UserId: 'AIDAANOTHEREXAMPLE' }];
    const old = stateToJson(readExports(everyExport, { readAt: '2026-11-20T00:00:00Z' }).state);
    const { state, problems } = read(file('saved.json', old), file('now.json', { ...exported.details, UserDetailList }));
    expect(problems.map(({ reason }) => reason)).toContain(
      'The user alice of saved.json is another than that of now.json, which has its name now: it is left out.',
    );
    expect(state.users.by.get('alice')?.accessKeys).toMatchObject({ items: {}, whole: { kind: 'unknown' } });
  });
});

it('knows nothing of nothing', () => {
  const { state, problems } = readExports([], { readAt });
  expect(problems).toEqual([]);
  expect(state).toMatchObject({ account: '', at: '' });
});
