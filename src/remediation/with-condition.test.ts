import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json.ts';
import { withCondition } from './with-condition.ts';

const key = 'sts:ExternalId';
const table: readonly [string, JsonObject | undefined, string, object][] = [
  ['no condition', undefined, 'StringEquals', { kind: 'condition', condition: { StringEquals: { [key]: 'v' } } }],
  [
    'another condition stays',
    { Bool: { a: 'true' }, StringEquals: { b: ['c'] } },
    'StringEquals',
    { kind: 'condition', condition: { Bool: { a: 'true' }, StringEquals: { b: ['c'], [key]: 'v' } } },
  ],
  ['there already', { StringEquals: { [key]: 'v' } }, 'StringEquals', { kind: 'has' }],
  ['there already by another operator', { StringLike: { 'STS:EXTERNALID': ['v'] } }, 'StringEquals', { kind: 'has' }],
  ['another value', { StringEquals: { [key]: 'w' } }, 'StringEquals', { kind: 'other', values: ['w'] }],
  ['one of two values', { StringEquals: { [key]: ['v', 'w'] } }, 'StringEquals', { kind: 'other', values: ['v', 'w'] }],
  [
    'a wider pattern by another operator stays beside it',
    { StringLike: { [key]: '*' } },
    'StringEquals',
    { kind: 'condition', condition: { StringLike: { [key]: '*' }, StringEquals: { [key]: 'v' } } },
  ],
  [
    'a wider pattern becomes narrower',
    { StringLike: { [key]: '*', a: 'b' } },
    'StringLike',
    { kind: 'condition', condition: { StringLike: { [key]: 'v', a: 'b' } } },
  ],
  ['another pattern', { StringLike: { [key]: 'w*' } }, 'StringLike', { kind: 'other', values: ['w*'] }],
  [
    'what holds for whoever lacks the key is no demand',
    { StringEqualsIfExists: { [key]: 'v' } },
    'StringEquals',
    { kind: 'condition', condition: { StringEqualsIfExists: { [key]: 'v' }, StringEquals: { [key]: 'v' } } },
  ],
  ['a block that is no object', { StringEquals: 'x' }, 'StringEquals', { kind: 'condition', condition: { StringEquals: { [key]: 'v' } } }],
];

describe('withCondition', () => {
  it.each(table)('%s', (_name, Condition, operator, expected) => {
    expect(withCondition(Condition === undefined ? {} : { Condition }, operator, key, 'v')).toEqual(expected);
  });
});
