import { expect, it } from 'vitest';
import { expectedCaller } from './expected-caller.ts';

it.each([
  ['arn:aws:iam::111122223333:user/team/alice', { kind: 'exactly', arn: 'arn:aws:iam::111122223333:user/team/alice' }],
  ['arn:aws:iam::111122223333:root', { kind: 'exactly', arn: 'arn:aws:iam::111122223333:root' }],
  ['arn:aws:iam::111122223333:role/admin', { kind: 'session', prefix: 'arn:aws:sts::111122223333:assumed-role/admin/' }],
  ['arn:aws-cn:iam::111122223333:role/a/b/admin', { kind: 'session', prefix: 'arn:aws-cn:sts::111122223333:assumed-role/admin/' }],
])('%s', (arn, expected) => {
  expect(expectedCaller(arn)).toEqual(expected);
});
