import { expect, it } from 'vitest';
import { madeAccount, madeUser } from '../../account/cases.ts';
import type { ApiCall } from '../../kernel/api-call.ts';
import type { ReadAnswer } from '../../remediation/plan/reading.ts';
import type { World } from '../ports/world.ts';
import { actsSince } from './acts-since.ts';
import { planOf } from './apply-kit.cases.ts';

const plan = planOf(madeAccount({ users: [madeUser('alice')] }), 'set-password-policy', 'account');
const role = 'arn:aws:iam::111122223333:role/deploy';
const user = 'arn:aws:iam::111122223333:user/mallory';

const event = (record: object) => ({ CloudTrailEvent: JSON.stringify(record) });
const bySession = event({
  eventName: 'CreateAccessKey',
  userIdentity: { arn: 'arn:aws:sts::111122223333:assumed-role/deploy/x', sessionContext: { sessionIssuer: { arn: role } } },
});

const world = (answers: readonly ReadAnswer[]): World => {
  const left = [...answers];
  const never = async () => {
    throw new Error('it only asks');
  };
  return { caller: never, read: never, send: never, may: never, ask: async () => left.shift() ?? { kind: 'answer', value: {} } };
};

const answer = (...Events: object[]): ReadAnswer => ({ kind: 'answer', value: JSON.parse(JSON.stringify({ Events })) });

it.each<[string, string, readonly ReadAnswer[], string | undefined]>([
  ['nothing', user, [answer()], undefined],
  ['others alone', user, [answer(bySession)], undefined],
  ['a session of the role', role, [answer(bySession)], 'CreateAccessKey'],
  ['a user', user, [answer(event({ eventName: 'DetachUserPolicy', userIdentity: { arn: user } }))], 'DetachUserPolicy'],
  ['what AWS refused', user, [answer(event({ eventName: 'X', errorCode: 'AccessDenied', userIdentity: { arn: user } }))], undefined],
  ['a record that is no JSON', user, [answer({ CloudTrailEvent: '{' })], undefined],
  ['a second page', role, [{ kind: 'answer', value: { Events: [], NextToken: 'n' } }, answer(bySession)], 'CreateAccessKey'],
  [
    'too many pages',
    role,
    Array.from({ length: 60 }, () => ({ kind: 'answer' as const, value: { Events: [], NextToken: 'n' } })),
    'is not known',
  ],
  ['no answer', role, [{ kind: 'refused', code: 'AccessDenied', message: 'no' }], 'could not be read'],
])('%s', async (_name, principal, answers, says) => {
  const closed = await actsSince(principal, plan, world(answers));
  if (says === undefined) expect(closed).toBeUndefined();
  else expect(closed).toContain(says);
});

it.each<[string, object, string | undefined, string | undefined]>([
  ['a change', { eventName: 'PutUserPolicy', readOnly: false }, 'PutUserPolicy', 'PutUserPolicy'],
  ['what only reads', { eventName: 'ListUsers', readOnly: true }, undefined, 'ListUsers'],
  ['what AWS refused', { eventName: 'PutUserPolicy', errorCode: 'AccessDenied' }, undefined, 'PutUserPolicy'],
])('%s counts by what follows', async (_name, record, changes, attempts) => {
  const seen = answer(event({ ...record, userIdentity: { arn: user } }));
  expect(await actsSince(user, plan, world([seen]))).toEqual(changes === undefined ? undefined : expect.stringContaining(changes));
  expect(await actsSince(user, plan, world([seen]), 'attempts')).toEqual(
    attempts === undefined ? undefined : expect.stringContaining(attempts),
  );
});

it.each<[string, string, 'changes' | 'attempts', object | undefined]>([
  ['a user by its name', 'arn:aws:iam::111122223333:user/path/mallory', 'changes', { AttributeKey: 'Username', AttributeValue: 'mallory' }],
  ['a role by what writes', role, 'changes', { AttributeKey: 'ReadOnly', AttributeValue: 'false' }],
  ['a role by everything', role, 'attempts', undefined],
])('looks for %s', async (_name, principal, counting, attribute) => {
  const asked: ApiCall[] = [];
  const ask = async (call: ApiCall) => {
    asked.push(call);
    return answer();
  };
  await actsSince(principal, plan, { ...world([]), ask }, counting);
  expect(asked.map(({ parameters }) => parameters['LookupAttributes'])).toEqual([attribute === undefined ? undefined : [attribute]]);
});
