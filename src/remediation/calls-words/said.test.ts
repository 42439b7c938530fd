import { expect, it } from 'vitest';
import type { Json } from '../../kernel/json.ts';
import { fromStep, placeholderText, secretValue } from '../plan/placeholder.ts';
import { said } from './said.ts';
import { written } from './written.ts';

const cases: readonly [string, Json | undefined, string, unknown][] = [
  ['text', 'bob', 'bob', 'bob'],
  ['nothing', undefined, 'not given', null],
  ['a number', 90, '90', 90],
  [
    'a value that an earlier step gives',
    fromStep(2, 'AccessKeyId'),
    'the AccessKeyId that step 2 gives',
    { expression: 'var.step2_AccessKeyId' },
  ],
  ['the same as text', placeholderText('step2.Arn'), 'the Arn that step 2 gives', { expression: 'var.step2_Arn' }],
  ['a secret', secretValue('password'), 'the secret value of this step', { expression: 'var.password' }],
  ['a secret by a hostile name', secretValue('a"}\n'), 'the secret value of this step', { expression: 'var.a___' }],
  ['a list with a value of an earlier step', ['a', fromStep(1, 'Id')], 'a, the Id that step 1 gives', ['a', '‹step1.Id›']],
  ['an object', { a: 1 }, '{"a":1}', { a: 1 }],
];

it.each(cases)('%s is said and written', (_, value, words, terraform) => {
  expect(said(value)).toBe(words);
  expect(written(value)).toEqual(terraform);
});
