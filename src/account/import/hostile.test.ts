import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { factsOf } from '../facts.ts';
import { flatten } from '../flatten.ts';
import { stateToJson } from '../state-json.ts';
import { everyExport, exported, file, report } from './every-export.cases.ts';
import { readExports } from './read-exports.ts';

const readAt = '2026-11-21T10:00:00Z';
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__defineGetter__'];

describe('texts that are no export', () => {
  it.each<[string, string, string, string]>([
    ['nothing', '', 'unreadable', 'The file is empty.'],
    ['spaces', ' \n\t', 'unreadable', 'The file is empty.'],
    ['prose', 'Hello', 'unreadable', 'The file is neither JSON nor a credential report.'],
    ['JSON with NaN', '{"SummaryMap":{"Users":NaN}}', 'unreadable', 'The file is neither JSON nor a credential report.'],
    ['JSON that ends early', '{"Users":[', 'unreadable', 'The file is neither JSON nor a credential report.'],
    ['two halves', '{"Users":[]} {"Use', 'unreadable', 'The file is neither JSON nor a credential report.'],
    ['10,000 brackets', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'unreadable', 'The JSON is nested more than 100 levels deep.'],
    ['10,000 members', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 'unreadable', 'The JSON is nested more than 100 levels deep.'],
    ['closing brackets', ']]]]}}}}', 'unreadable', 'The file is neither JSON nor a credential report.'],
    ['numbers', '[1, 2]', 'unreadable', 'The file holds JSON that is not an answer of AWS.'],
    [
      'another object',
      '{"Reservations": []}',
      'unknown-export',
      'The file holds JSON that is no export of an account (its members: Reservations).',
    ],
    ['an empty object', '{}', 'unknown-export', 'The file holds JSON that is no export of an account (its members: none).'],
    [
      'users of Cognito',
      '{"Users":[{"Username":"a"}]}',
      'unknown-export',
      'The file holds JSON that is no export of an account (its members: Users).',
    ],
    [
      'members of a group',
      '{"Group":{},"Users":[]}',
      'unknown-export',
      'The file holds JSON that is no export of an account (its members: Group, Users).',
    ],
    [
      'an error of AWS',
      '\nAn error occurred (AccessDenied) when calling the ListUsers operation: User: bob is not authorized',
      'aws-error',
      'AWS answered with an error to ListUsers: AccessDenied. User: bob is not authorized',
    ],
  ])('%s', (_, text, kind, reason) => {
    const { state, problems } = readExports([{ name: 'f', text }], { readAt });
    expect(problems).toEqual([{ kind, files: ['f'], reason }]);
    expect(state.users.by.size).toBe(0);
  });
});

it('keeps names that objects have of their own', () => {
  const [alice] = exported.details.UserDetailList;
  const users = names.map((name) => ({
    ...alice,
    UserName: name,
    Tags: names.map((Key) => ({ Key, Value: Key })),
    UserPolicyList: names.map((PolicyName) => ({ PolicyName, PolicyDocument: {} })),
    GroupList: [],
  }));
  const SummaryMap = JSON.parse(`{"__proto__": 1, "constructor": 2}`);
  const { state, problems } = readExports([file('d', { ...exported.details, UserDetailList: users }), file('s', { SummaryMap })], {
    readAt,
  });
  expect(problems).toEqual([]);
  expect([...state.users.by.values()].map(({ name }) => name).sort()).toEqual([...names].sort());
  for (const user of state.users.by.values()) {
    expect(Object.keys(user.tags.items).sort()).toEqual([...names].sort());
    expect(Object.keys(user.inline.items).sort()).toEqual([...names].sort());
  }
  expect(Object.entries(state.summary.kind === 'known' ? state.summary.value : {})).toContainEqual(['__proto__', 1]);
});

it('is total on exports in which anything is anything else', () => {
  const texts = [...everyExport.map(({ text }) => text), stateText()];
  const scalars: fc.Arbitrary<Json> = fc.oneof(
    fc.constantFrom<Json[]>(null, true, 0, -1, 1e308, '', 'N/A', '%', '%7B', '{', '[]', '2026-02-31T00:00:00Z', [], {}, [null], [[]], {
      a: 1,
    }),
    fc.string(),
    fc.constantFrom(...names),
  );
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(400), scalars), { minLength: 1, maxLength: 6 }), (text, changes) => {
      const damaged = text.startsWith('{') ? JSON.stringify(damage(JSON.parse(text), changes)) : damageText(text, changes);
      const { state } = readExports([{ name: 'damaged', text: damaged }, ...everyExport.slice(0, 2)], { readAt });
      expect(factsOf(state)).toBeTypeOf('object');
      expect(flatten(state).length).toBeGreaterThan(0);
      expect(() => stateToJson(state)).not.toThrow();
    }),
    { numRuns: 400 },
  );
});

function stateText(): string {
  return JSON.stringify(stateToJson(readExports(everyExport, { readAt }).state));
}

/** The JSON with the values at some places, counted in order of reading, replaced. */
function damage(json: Json, changes: readonly (readonly [number, Json])[]): Json {
  let place = -1;
  const walk = (value: Json): Json => {
    place += 1;
    const change = changes.find(([at]) => at === place);
    if (change !== undefined) return change[1];
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner ?? null)]));
  };
  return walk(json);
}

function damageText(text: string, changes: readonly (readonly [number, Json])[]): string {
  return changes.reduce<string>((damaged, [at, value]) => `${damaged.slice(0, at * 3)}${String(value)}${damaged.slice(at * 3 + 1)}`, text);
}

it('reads a report of odd cells', () => {
  const odd = report.replace('true,true,2024', '"tr""ue",,2024').replaceAll('\n', '\r\n');
  const { state, problems } = readExports([{ name: 'r', text: `\uFEFF${odd}` }], { readAt });
  expect(problems).toEqual([]);
  expect(state.users.by.size).toBe(2);
  expect(state.users.by.get('alice')?.mfaDevices.whole.kind).toBe('unknown');
});
