import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { hostile } from '../../../../test/languages/hostile.ts';
import { fromStep, secretValue } from '../../plan/placeholder.ts';
import { shellJson } from './shell-json.ts';
import { shellQuote } from './shell-quote.ts';

const none = new Set<string>();

it('holds no single quote and nothing but ASCII, so that no name can end the word', () => {
  const { word } = shellJson({ texts: [...hostile], [`it's`]: "it's", empty: {}, list: [], n: 1.5, yes: true, nothing: null }, none);
  expect(word).toMatch(/^'[\x20-\x26\x28-\x7e\n]*'$/);
});

it('is the same JSON when bash has read it', () => {
  const value = { texts: [...hostile], "it's": { deep: [[], {}, null, false] } };
  expect(JSON.parse(bash(`printf %s ${shellJson(value, none).word}`))).toEqual(value);
});

it('leaves out what is not given', () => {
  expect(shellJson({ a: 1, b: undefined }, none).word).toBe(`'{\n    "a": 1\n  }'`);
});

it('puts what a step told, and secrets, outside of the quotes', () => {
  const json = shellJson({ id: fromStep(1, 'Id'), arn: 'a/‹step1.Id›/b', password: secretValue('password') }, new Set(['step1.Id']));
  expect([...json.told]).toEqual([['told_1_Id', 'step_1.Id']]);
  expect([...json.secrets]).toEqual([['secret_password', 'password']]);
  expect(JSON.parse(bash(`told_1_Id='x y $(z)'; secret_password='p'; printf %s ${json.word}`))).toEqual({
    id: 'x y $(z)',
    arn: 'a/x y $(z)/b',
    password: 'p',
  });
});

it.each(hostile)('one word of a shell: %j', (text) => {
  const read = bash(`set -- ${shellQuote(text)}; printf '%s %s' "$#" "$1"`);
  expect(read.startsWith('1 ')).toBe(true);
  expect(read).not.toMatch(/[\n\r\u202e\u2028]/);
});

function bash(script: string): string {
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' });
}
