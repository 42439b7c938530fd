import { expect, it } from 'vitest';
import { fromStep, secretValue } from '../plan/placeholder.ts';
import { segments } from './segments.ts';

const references = new Set(['step1.AccessKeyId', 'step12.Arn']);
const text = (words: string) => ({ kind: 'text', text: words });
const told = (step: number, name: string) => ({ kind: 'told', step, name });

it.each([
  ['plain', [text('plain')]],
  ['', []],
  ['‹step1.AccessKeyId›', [told(1, 'AccessKeyId')]],
  [fromStep(12, 'Arn'), [told(12, 'Arn')]],
  ['a ‹step1.AccessKeyId›‹step12.Arn› b', [text('a '), told(1, 'AccessKeyId'), told(12, 'Arn'), text(' b')]],
  // What no step tells is text, whatever it looks like.
  ['‹step2.Arn›', [text('‹step2.Arn›')]],
  ['‹step1.x y›', [text('‹step1.x y›')]],
  [{ $from: 'step1.x"; touch canary' }, [text('‹step1.x"; touch canary›')]],
  [secretValue('password'), [{ kind: 'secret', name: 'password' }]],
  [{ UserName: 'alice' }, undefined],
  [['a'], undefined],
  [7, undefined],
  [null, undefined],
])('%j', (value, pieces) => {
  expect(segments(value, references)).toEqual(pieces);
});
