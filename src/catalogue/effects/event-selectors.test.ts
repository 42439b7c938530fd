import { describe, expect, it } from 'vitest';
import { blankTrail } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import { table } from '../../account/table.ts';
import { defaultSelectors, type TrailSelectors, trailSelectors } from '../../account/trail-selectors.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit';
const fieldSelectors = [{ field: 'eventCategory', equals: ['Management'], notEquals: [] }];
const advanced = { advanced: [{ Name: 'all', FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }] };
const writes = {
  basic: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] }],
};

function account(selectors?: TrailSelectors): AccountState {
  const trail = { ...blankTrail(arn), ...(selectors === undefined ? {} : { selectors: known(selectors, read) }) };
  return { ...emptyState('111122223333'), trails: { by: table([[arn, trail]]), whole: known(true, read) } };
}

const put = (parameters: JsonObject, response: JsonObject | null = null): CloudTrailEvent => ({
  ...succeeded('PutEventSelectors', { trailName: 'audit', ...parameters }, response),
  eventSource: 'cloudtrail.amazonaws.com',
});
const selectorsAfter = (event: CloudTrailEvent) => stateAfter(account(), event).state.trails.by.get(arn)?.selectors;
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry(event.eventSource, event.eventName)?.history?.inverse(before, event);

describe('PutEventSelectors', () => {
  it('replaces the selectors, written as the API writes them', () => {
    expect(selectorsAfter(put({ eventSelectors: [{ readWriteType: 'WriteOnly' }] }))).toMatchObject({ value: writes });
    expect(selectorsAfter(put({ advancedEventSelectors: [{ name: 'all', fieldSelectors }] }))).toMatchObject({ value: advanced });
    const response = { trailARN: arn, eventSelectors: [{ readWriteType: 'WriteOnly' }] };
    expect(selectorsAfter(put({ eventSelectors: [{ readWriteType: 'x' }] }, response))).toMatchObject({ value: writes });
  });
  it('does not guess them', () => {
    for (const parameters of [{}, { eventSelectors: 'x' }, { eventSelectors: [7] }, { eventSelectors: [], advancedEventSelectors: [] }])
      expect(selectorsAfter(put(parameters))?.kind).toBe('unknown');
    const hidden = { ...put({}, { trailARN: arn }), requestParameters: { omitted: true } };
    expect(selectorsAfter(hidden)?.kind).toBe('unknown');
    for (const before of [account(), emptyState('1')]) expect(inverseOf(before, put({ eventSelectors: [{}] }))?.kind).toBe('unknown');
  });
  it('is undone exactly', () => {
    for (const old of [defaultSelectors, writes, advanced]) {
      for (const event of [
        put({ eventSelectors: [{ readWriteType: 'WriteOnly' }] }),
        put({ advancedEventSelectors: [{ fieldSelectors }] }),
      ]) {
        const { before, back } = thereAndBack(account(old), event);
        expect(back).toEqual(before);
      }
    }
    expect(inverseOf(account(advanced), put({ eventSelectors: [{}] }))).toEqual({
      kind: 'steps',
      calls: [
        {
          service: 'cloudtrail',
          region: 'us-east-1',
          action: 'PutEventSelectors',
          parameters: { TrailName: arn, AdvancedEventSelectors: advanced.advanced },
        },
      ],
    });
    expect(inverseOf(account(writes), put({ eventSelectors: [{ readWriteType: 'WriteOnly' }] }))).toEqual({ kind: 'steps', calls: [] });
  });
});

describe('selectors in one form', () => {
  it.each<[Json, Json, TrailSelectors | undefined]>([
    [[{}], null, defaultSelectors],
    [[{ IncludeManagementEvents: 'true', ReadWriteType: 'All' }], [], defaultSelectors],
    [
      [{ dataResources: [{ values: ['arn:aws:s3'], type: 'AWS::S3::Object' }], includeManagementEvents: false }],
      null,
      {
        basic: [
          {
            ReadWriteType: 'All',
            IncludeManagementEvents: false,
            DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3'] }],
            ExcludeManagementEventSources: [],
          },
        ],
      },
    ],
    [
      null,
      [{ name: '', fieldSelectors: [{ equals: ['true'], field: 'readOnly' }] }],
      { advanced: [{ FieldSelectors: [{ Field: 'readOnly', Equals: ['true'] }] }] },
    ],
    [[{}], [{ fieldSelectors }], undefined],
    [{}, null, undefined],
    [null, null, undefined],
  ])('%j and %j', (basic, given, selectors) => {
    expect(JSON.stringify(trailSelectors(basic, given))).toBe(JSON.stringify(selectors));
  });
});
