import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readExports } from '../../account/import/read-exports.ts';
import type { AccountState } from '../../account/state.ts';
import { openSqliteStore } from '../../store/sqlite/open-sqlite-store.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { blameOf } from './blame.ts';
import { ingest } from './ingest.ts';
import { keepState } from './keep-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'trailward-keep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const admin = { PolicyName: 'AdministratorAccess', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' };

/** A synthetic account with one user, bob, as get-account-authorization-details prints it. */
function account(at: string, AttachedManagedPolicies: object[]): AccountState {
  const bob = {
    Path: '/',
    UserName: 'bob',
    UserId: 'AIDAEXAMPLEBOB0000001',
    Arn: 'arn:aws:iam::111122223333:user/bob',
    CreateDate: '2026-01-01T00:00:00+00:00',
    GroupList: [],
    AttachedManagedPolicies,
    Tags: [],
  };
  const text = JSON.stringify({ UserDetailList: [bob], GroupDetailList: [], RoleDetailList: [], Policies: [] });
  return readExports([{ name: 'details.json', text }], { readAt: at }).state;
}

/** An attachment by alice at noon, as CloudTrail delivers it. */
const attached = JSON.stringify({
  Records: [
    {
      eventVersion: '1.11',
      eventID: 'attach',
      eventTime: '2026-03-02T12:00:00Z',
      eventSource: 'iam.amazonaws.com',
      eventName: 'AttachUserPolicy',
      awsRegion: 'us-east-1',
      recipientAccountId: '111122223333',
      userIdentity: { type: 'IAMUser', userName: 'alice', arn: 'arn:aws:iam::111122223333:user/alice', accountId: '111122223333' },
      requestParameters: { userName: 'bob', policyArn: admin.PolicyArn },
      responseElements: null,
    },
  ],
});

async function* bytes(text: string) {
  yield Buffer.from(text);
}

describe('keepState', () => {
  let store: WorkspaceStore;
  let serial = 0;
  beforeEach(() => {
    serial += 1;
    store = openSqliteStore(join(folder, `${serial}.db`), { create: true });
    return () => store.close();
  });

  it('finds nothing in the first state, nor in one that nothing changed', () => {
    expect(keepState(store, account('2026-03-01T00:00:00Z', []))).toEqual([]);
    expect(keepState(store, account('2026-03-03T00:00:00Z', []))).toEqual([]);
  });

  it('finds nothing in a change that an event explains', async () => {
    keepState(store, account('2026-03-01T00:00:00Z', []));
    await ingest(store, ['-'], { stdin: bytes(attached) });
    expect(keepState(store, account('2026-03-03T00:00:00Z', [admin]))).toEqual([]);
  });

  it('finds a change without an event, and names the fact and the window', () => {
    keepState(store, account('2026-03-01T00:00:00Z', []));
    const [finding, ...others] = keepState(store, account('2026-03-03T00:00:00Z', [admin]));
    expect(others).toEqual([]);
    expect(finding?.title).toBe('User bob changed without an event that explains it');
    expect(finding?.reasons.join()).toContain(`attached policy ${admin.PolicyArn}`);
    expect(finding?.explanation).toContain('2026-03-01T00:00:00Z and 2026-03-03T00:00:00Z');
  });

  it('lets blame say what no event explains', () => {
    keepState(store, account('2026-03-01T00:00:00Z', []));
    keepState(store, account('2026-03-03T00:00:00Z', [admin]));
    const fact = blameOf(store, '111122223333', 'bob')[0]?.facts.find(({ path }) => path.startsWith('attached policy'));
    expect(fact).toMatchObject({ unexplainedSince: '2026-03-03T00:00:00Z' });
  });

  it('finds what an event says and the account does not show', async () => {
    keepState(store, account('2026-03-01T00:00:00Z', []));
    await ingest(store, ['-'], { stdin: bytes(attached) });
    expect(keepState(store, account('2026-03-03T00:00:00Z', []))).toHaveLength(1);
  });
});
