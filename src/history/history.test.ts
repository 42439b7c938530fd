import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../account/empty-state.ts';
import { byTime } from '../catalogue/by-time.ts';
import { observe } from '../catalogue/observe.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import type { JsonObject } from '../kernel/json.ts';
import { blame } from './blame.ts';
import { lineagesOf } from './lineage.ts';
import { replayed } from './replay.ts';

let second = 0;

function call(eventName: string, requestParameters: JsonObject, responseElements: JsonObject | null = null): CloudTrailEvent {
  second += 1;
  return {
    eventName,
    eventSource: 'iam.amazonaws.com',
    eventID: `e${String(second).padStart(4, '0')}`,
    eventTime: `2026-03-02T09:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}Z`,
    recipientAccountId: '111122223333',
    userIdentity: { type: 'IAMUser', userName: 'alice', arn: 'arn:aws:iam::111122223333:user/alice' },
    requestParameters,
    responseElements,
  };
}

const created = (userName: string, userId: string) =>
  call('CreateUser', { userName }, { user: { userName, userId, path: '/', arn: `arn:aws:iam::111122223333:user/${userName}` } });
const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';

describe('lineages', () => {
  const events = [
    created('bob', 'AIDAEXAMPLE0000000001'),
    call('AttachUserPolicy', { userName: 'bob', policyArn: admin }),
    call('UpdateUser', { userName: 'bob', newUserName: 'svc-backup' }),
    call('UpdateUser', { userName: 'svc-backup', newUserName: 'SVC-sync', newPath: '/service/' }),
    call(
      'CreateAccessKey',
      { userName: 'svc-sync' },
      { accessKey: { userName: 'svc-sync', accessKeyId: 'AKIAEXAMPLE000000001', status: 'Active' } },
    ),
    created('bob', 'AIDAEXAMPLE0000000002'),
    call('DeleteUser', { userName: 'bob' }),
    created('bob', 'AIDAEXAMPLE0000000003'),
  ].map(observe);

  it('follow renames, and tell a re-created name apart', () => {
    const users = lineagesOf(events).filter(({ kind }) => kind === 'user');
    expect(users.map(({ id, keys, gone }) => ({ id, keys, gone }))).toEqual([
      { id: 'AIDAEXAMPLE0000000001', keys: ['bob', 'svc-backup', 'svc-sync'], gone: false },
      { id: 'AIDAEXAMPLE0000000002', keys: ['bob'], gone: true },
      { id: 'AIDAEXAMPLE0000000003', keys: ['bob'], gone: false },
    ]);
    expect(users[0]?.events.map(({ change }) => change.eventName)).toEqual([
      'CreateUser',
      'AttachUserPolicy',
      'UpdateUser',
      'UpdateUser',
      'CreateAccessKey',
    ]);
  });

  it('are the same for any order of arrival', () => {
    const straight = JSON.stringify(lineagesOf(events));
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(JSON.stringify(lineagesOf(shuffled.toSorted(byTime)))).toBe(straight);
      }),
    );
  });

  it('do not move by what was denied', () => {
    const denied = observe({ ...call('UpdateUser', { userName: 'bob', newUserName: 'eve' }), errorCode: 'AccessDenied' });
    expect(lineagesOf([...events.slice(0, 1), denied])[0]?.keys).toEqual(['bob']);
  });

  it('blame each fact on the change that made it', () => {
    const [first] = lineagesOf(events).filter(({ kind }) => kind === 'user');
    const found = first === undefined ? undefined : blame(emptyState('111122223333'), first);
    const makers = Object.fromEntries((found?.facts ?? []).map(({ path, change }) => [path, change?.change.eventName]));
    expect(makers).toMatchObject({
      name: 'UpdateUser',
      path: 'UpdateUser',
      'unique id': 'CreateUser',
      [`attached policy ${admin}`]: 'AttachUserPolicy',
      'access key AKIAEXAMPLE000000001': 'CreateAccessKey',
    });
  });
});

describe('replay', () => {
  it('starts after the state that it is given', () => {
    const events = [created('tom', 'AIDAEXAMPLE0000000009'), call('DeleteUser', { userName: 'tom' })].map(observe);
    const base = { ...emptyState('111122223333'), at: events[0]?.change.time ?? '' };
    expect(replayed(base, events.slice(0, 1)).users.by.size).toBe(0);
  });
});
