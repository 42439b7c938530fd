import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CloudTrailEvent } from '../../events/event.ts';
import { initWorkspace, openWorkspace } from '../../store/workspace-folder.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { batchEvent } from './batch-event.ts';
import { passwordPolicyChanged } from './password-policy-changed.ts';

const account = '111122223333';
const folder = mkdtempSync(join(tmpdir(), 'trailward-policy-'));
let store: WorkspaceStore;

function call(eventName: string, hour: string, over: Partial<CloudTrailEvent> = {}): CloudTrailEvent {
  return {
    eventName,
    eventSource: 'iam.amazonaws.com',
    eventID: `${eventName} ${hour}`,
    eventTime: hour === '' ? '' : `2026-03-02T${hour}:00:00Z`,
    awsRegion: 'us-east-1',
    recipientAccountId: account,
    userIdentity: { type: 'IAMUser', userName: 'alice', arn: `arn:aws:iam::${account}:user/alice` },
    requestParameters: {},
    responseElements: null,
    ...over,
  };
}

beforeAll(() => {
  initWorkspace(folder);
  store = openWorkspace(folder);
  const events = [
    call('UpdateAccountPasswordPolicy', '08'),
    call('DeleteAccountPasswordPolicy', '10'),
    call('UpdateAccountPasswordPolicy', '11', { errorCode: 'AccessDenied' }),
    call('UpdateAccountPasswordPolicy', '12', { errorCode: 'MalformedPolicyDocument' }),
    call('UpdateAccountPasswordPolicy', '13', { recipientAccountId: '999999999999' }),
    call('UpdateUser', '14'),
    call('UpdateAccountPasswordPolicy', ''),
  ];
  store.add({ events: events.map(batchEvent) });
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

it.each([
  ['by now', undefined, '2026-03-02T10:00:00Z'],
  ['at that very time', '2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z'],
  ['before the last change', '2026-03-02T09:59:59Z', '2026-03-02T08:00:00Z'],
  ['before the first change', '2026-03-02T07:59:59Z', undefined],
])('the last change of the account that was made: %s', (_name, until, expected) => {
  expect(passwordPolicyChanged(store, account, until)).toBe(expected);
});
