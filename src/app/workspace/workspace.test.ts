import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import type { AccountState } from '../../account/state.ts';
import { observe } from '../../catalogue/observe.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { replayed } from '../../history/replay.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { initWorkspace, openWorkspace } from '../../store/workspace-folder.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { batchEvent } from './batch-event.ts';
import { blameOf } from './blame.ts';
import { log } from './log.ts';
import { resolveState } from './resolve-state.ts';
import { show } from './show.ts';

const account = '111122223333';
const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
let folder = '';
let store: WorkspaceStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trailward-workspace-'));
  initWorkspace(folder);
  store = openWorkspace(folder);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

function call(id: string, time: string, eventName: string, parameters: JsonObject, over: Partial<CloudTrailEvent> = {}): CloudTrailEvent {
  return {
    eventName,
    eventSource: 'iam.amazonaws.com',
    eventID: id,
    eventTime: `2026-03-02T${time}Z`,
    awsRegion: 'us-east-1',
    recipientAccountId: account,
    userIdentity: { type: 'IAMUser', userName: 'alice', arn: `arn:aws:iam::${account}:user/alice` },
    requestParameters: parameters,
    responseElements: null,
    ...over,
  };
}

const created = (id: string, time: string, userName: string, userId: string) =>
  call(id, time, 'CreateUser', { userName }, { responseElements: { user: { userName, userId, path: '/' } } });
const keep = (...events: CloudTrailEvent[]) => store.add({ events: events.map(batchEvent) });
const collected = (time: string, ...events: CloudTrailEvent[]): AccountState => ({
  ...replayed(emptyState(account), events.map(observe)),
  at: `2026-03-02T${time}Z`,
});

describe('show', () => {
  const attach = call('e2', '09:00:00', 'AttachUserPolicy', { userName: 'bob', policyArn: admin });
  const make = created('e1', '09:00:00', 'bob', 'AIDAEXAMPLE0000000001');

  it('shows a change of the second in which a state was collected from the state before', () => {
    keep(make, attach);
    store.saveState(collected('09:00:00', make, attach));
    const shown = show(store, 'e2');
    expect(shown?.contradictions).toEqual([]);
    expect(shown?.entities.find(({ kind }) => kind === 'user')?.diff).toEqual([{ path: `attached policy ${admin}`, after: 'present' }]);
  });

  it('finds the entity in a state that knows it by an earlier name', () => {
    store.saveState(collected('08:00:00', created('e0', '07:00:00', 'robert', 'AIDAEXAMPLE0000000002')));
    keep(call('e1', '08:30:00', 'UpdateUser', { userName: 'robert', newUserName: 'bob' }), attach);
    expect(show(store, 'e2')?.entities.find(({ kind }) => kind === 'user')).toMatchObject({ diff: [{ path: `attached policy ${admin}` }] });
  });

  it('does not call a change on record in full that was made while a trail was silent', () => {
    const stop = call('e0', '08:00:00', 'StopLogging', { name: 'main' }, { eventSource: 'cloudtrail.amazonaws.com' });
    keep(stop, make, attach);
    expect(show(store, 'e2')?.page.event?.assurances.find(({ id }) => id === 'audited')?.verdict).toBe('violated');
  });
});

describe('log', () => {
  it('leaves out what is at the end of a span, of the account as of an entity', () => {
    keep(created('e1', '09:00:00', 'bob', 'AIDAEXAMPLE0000000001'), call('e2', '10:00:00', 'DeleteUser', { userName: 'bob' }));
    const until = '2026-03-02T10:00:00Z';
    for (const entity of [undefined, 'bob'])
      expect(log(store, account, entity, { until }).flatMap(({ changes }) => changes.map(({ eventId }) => eventId))).toEqual(['e1']);
  });

  it('knows nothing of the ARN of another account', () => {
    keep(created('e1', '09:00:00', 'bob', 'AIDAEXAMPLE0000000001'));
    expect(log(store, account, 'arn:aws:iam::444455556666:user/bob')).toEqual([]);
    expect(log(store, account, `arn:aws:iam::${account}:user/bob`)).toHaveLength(1);
  });

  it('follows names that go round', () => {
    const rename = (id: string, time: string, userName: string, newUserName: string) =>
      call(id, time, 'UpdateUser', { userName, newUserName });
    keep(
      created('e1', '09:00:00', 'a', 'AIDAEXAMPLE0000000001'),
      created('e2', '09:00:01', 'b', 'AIDAEXAMPLE0000000002'),
      rename('e3', '09:01:00', 'a', 'c'),
      rename('e4', '09:02:00', 'b', 'a'),
      rename('e5', '09:03:00', 'c', 'b'),
      { ...rename('e6', '09:04:00', 'a', 'd'), errorCode: 'AccessDenied' },
    );
    const parts = log(store, account, 'AIDAEXAMPLE0000000001');
    expect(parts.map(({ entity }) => entity?.names)).toEqual([['a', 'c', 'b']]);
    expect(log(store, account, 'user:a').map(({ entity }) => entity?.names)).toEqual([
      ['a', 'c', 'b'],
      ['b', 'a'],
    ]);
    expect(log(store, account, 'user:d')).toEqual([]);
  });
});

describe('blame', () => {
  it('tells a user of today from one of its name that was deleted', () => {
    const today = created('x', '11:00:00', 'bob', 'AIDAEXAMPLE0000000009');
    keep(created('e1', '09:00:00', 'bob', 'AIDAEXAMPLE0000000001'), call('e2', '10:00:00', 'DeleteUser', { userName: 'bob' }));
    store.saveState(collected('12:00:00', today));
    expect(blameOf(store, account, 'bob').map(({ id, gone }) => [id, gone])).toEqual([
      ['AIDAEXAMPLE0000000001', true],
      ['AIDAEXAMPLE0000000009', false],
    ]);
  });
});

describe('resolveState', () => {
  it.each(['2026-02-30', '2026-03-02T25:00:00Z'])('knows no %s', (text) => {
    expect(() => resolveState(store, account, text, () => undefined)).toThrow(expect.objectContaining({ code: 'TW_BAD_TIME' }));
  });
  it('does not take the state of another account for one of this', () => {
    const other = JSON.stringify({ ...emptyState('444455556666'), at: '2026-03-02T09:00:00Z' });
    expect(() => resolveState(store, account, 'state.json', () => other)).toThrow(expect.objectContaining({ code: 'TW_USAGE' }));
  });
});
