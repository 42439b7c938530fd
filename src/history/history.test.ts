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

describe('blame', () => {
  const id = 'AIDAEXAMPLE0000000021';
  const made = created('eve', id);
  const attached = call('AttachUserPolicy', { userName: 'eve', policyArn: admin });
  const account = emptyState('111122223333');

  it('tells who made what a later collection shows', () => {
    const history = [made, attached].map(observe);
    const collected = { ...replayed(account, history), at: '2026-03-02T10:00:00Z' };
    const [lineage] = lineagesOf(history);
    const facts = lineage === undefined ? [] : (blame(collected, lineage)?.facts ?? []);
    expect(facts.find(({ path }) => path === `attached policy ${admin}`)?.change?.change.eventName).toBe('AttachUserPolicy');
    expect(facts.find(({ path }) => path === 'name')?.change?.change.eventName).toBe('CreateUser');
  });

  it('does not say that who is first to name a user named it', () => {
    const [lineage] = lineagesOf([observe(attached)]);
    const facts = lineage === undefined ? [] : (blame(account, lineage)?.facts ?? []);
    expect(facts.map(({ path, change }) => [path, change?.change.eventName])).toEqual([
      ['name', undefined],
      [`attached policy ${admin}`, 'AttachUserPolicy'],
    ]);
  });

  it('does not take the user of today for one of the same name that was deleted', () => {
    const other = replayed(account, [observe(created('eve', 'AIDAEXAMPLE0000000022'))]);
    const [lineage] = lineagesOf([made, attached, call('DeleteUser', { userName: 'eve' })].map(observe));
    const found = lineage === undefined ? undefined : blame({ ...other, at: '2026-03-02T10:00:00Z' }, lineage);
    expect(found?.entity.facts.get('unique id')).toBe(id);
  });
});

describe('a service-linked role', () => {
  it('is not gone when its deletion is asked for', () => {
    const asked = observe(call('DeleteServiceLinkedRole', { roleName: 'AWSServiceRoleForSupport' }, { deletionTaskId: 't' }));
    expect(lineagesOf([asked])[0]?.gone).toBe(false);
  });
});
