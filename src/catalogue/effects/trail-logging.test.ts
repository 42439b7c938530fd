import { expect, it } from 'vitest';
import { blankTrail } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit';

function account(logging?: boolean): AccountState {
  const trail = { ...blankTrail(arn), ...(logging === undefined ? {} : { logging: known(logging, read) }) };
  return { ...emptyState('111122223333'), trails: { by: table([[arn, trail]]), whole: known(true, read) } };
}

const call = (name: string, parameters: JsonObject): CloudTrailEvent => ({
  ...succeeded(name, parameters),
  eventSource: 'cloudtrail.amazonaws.com',
});
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry(event.eventSource, event.eventName)?.history?.inverse(before, event);

it.each([
  ['StartLogging', true, 'StopLogging'],
  ['StopLogging', false, 'StartLogging'],
] as const)('%s leaves the trail recording: %s', (name, on, undo) => {
  for (const event of [call(name, { name: 'audit' }), call(name, { name: arn })]) {
    expect(stateAfter(account(!on), event)).toMatchObject({ contradictions: [] });
    expect(stateAfter(account(), event).state.trails.by.get(arn)?.logging).toMatchObject({ value: on });
    const { before, back } = thereAndBack(account(!on), event);
    expect(back).toEqual(before);
    expect(inverseOf(account(!on), event)).toEqual({
      kind: 'steps',
      calls: [{ service: 'cloudtrail', region: 'us-east-1', action: undo, parameters: { Name: arn } }],
    });
    expect(inverseOf(account(on), event)).toEqual({ kind: 'steps', calls: [] });
    for (const before of [account(), emptyState('1')]) expect(inverseOf(before, event)?.kind).toBe('unknown');
  }
});

it('contradicts a trail that is not there, and changes nothing without a name', () => {
  const other = call('StopLogging', { name: 'other' });
  expect(stateAfter(account(true), other).contradictions).toEqual([`Trail ${arn.replace('audit', 'other')} is not in the account.`]);
  const before = account(true);
  for (const parameters of [{}, { omitted: true }, { name: 7 }]) {
    expect(stateAfter(before, call('StopLogging', parameters)).state).toBe(before);
    expect(inverseOf(before, call('StopLogging', parameters))?.kind).toBe('unknown');
  }
});
