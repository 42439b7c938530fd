import { describe, expect, it } from 'vitest';
import { blankTrail } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { factsOf } from '../../account/facts.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { Trail } from '../../account/surroundings.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { eventOf, stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit';
const key = 'arn:aws:kms:eu-central-1:111122223333:key/EXAMPLE';

function account(...trails: Trail[]): AccountState {
  const by = table(trails.map((trail) => [trail.arn, trail]));
  return { ...emptyState('111122223333'), trails: { by, whole: known(true, read) } };
}

const call = (name: string, parameters: JsonObject, response: JsonObject | null = null): CloudTrailEvent => ({
  ...succeeded(name, parameters, response),
  eventSource: 'cloudtrail.amazonaws.com',
  awsRegion: 'eu-central-1',
});

const create = call(
  'CreateTrail',
  { name: 'audit', s3BucketName: 'logs', isMultiRegionTrail: true, kmsKeyId: 'alias/logs', snsTopicName: 'told' },
  {
    name: 'audit',
    s3BucketName: 'logs',
    includeGlobalServiceEvents: true,
    isMultiRegionTrail: true,
    trailARN: arn,
    logFileValidationEnabled: false,
    kmsKeyId: key,
    isOrganizationTrail: false,
  },
);
const trailAfter = (event: CloudTrailEvent) => stateAfter(account(), event).state.trails.by.get(arn);
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry(event.eventSource, event.eventName)?.history?.inverse(before, event);

describe('CreateTrail', () => {
  it('makes a trail that does not record yet', () => {
    expect(stateAfter(account(), create).contradictions).toEqual([]);
    expect(trailAfter(create)).toMatchObject({
      arn,
      name: 'audit',
      homeRegion: { value: 'eu-central-1' },
      multiRegion: { value: true },
      organisation: { value: false },
      globalServiceEvents: { value: true },
      validation: { value: false },
      recursive: { value: true },
      bucket: { value: 'logs' },
      prefix: { kind: 'absent' },
      kmsKey: { value: key },
      logGroup: { kind: 'absent' },
      logRole: { kind: 'absent' },
      topic: { kind: 'unknown' },
      logging: { value: false },
      deliveryError: { kind: 'absent' },
      selectors: {
        value: { basic: [{ ReadWriteType: 'All', IncludeManagementEvents: true, DataResources: [], ExcludeManagementEventSources: [] }] },
      },
    });
  });
  it('takes what CloudTrail takes where the response does not say', () => {
    const bare = call('CreateTrail', { name: 'audit', s3BucketName: 'logs', kmsKeyId: 'alias/logs' });
    expect(trailAfter(bare)).toMatchObject({
      multiRegion: { value: false },
      globalServiceEvents: { value: true },
      validation: { value: false },
      kmsKey: { kind: 'unknown' },
    });
    const china = { ...bare, awsRegion: 'cn-north-1' };
    expect(stateAfter(account(), china).state.trails.by.has('arn:aws-cn:cloudtrail:cn-north-1:111122223333:trail/audit')).toBe(true);
  });
  it('guesses nothing that the record does not show', () => {
    const hidden = { omitted: true };
    expect(trailAfter(call('CreateTrail', hidden, { trailARN: arn }))).toMatchObject({
      bucket: { kind: 'unknown' },
      multiRegion: { kind: 'unknown' },
      kmsKey: { kind: 'unknown' },
      logging: { value: false },
    });
    for (const event of [call('CreateTrail', hidden), { ...call('CreateTrail', { name: 'audit' }), awsRegion: '' }]) {
      expect(stateAfter(account(), event).state.trails.whole.kind).toBe('unknown');
      expect(inverseOf(account(), event)?.kind).toBe('unknown');
    }
  });
  it('is undone by deleting the trail in its home Region, unless it was there', () => {
    expect(inverseOf(account(), create)).toEqual({
      kind: 'steps',
      calls: [{ service: 'cloudtrail', region: 'eu-central-1', action: 'DeleteTrail', parameters: { Name: 'audit' } }],
    });
    const { before, back } = thereAndBack(account(), create);
    expect(back).toEqual(before);
    expect(stateAfter(account(blankTrail(arn)), create).contradictions).toEqual([`Trail ${arn} exists already.`]);
    expect(inverseOf(account(blankTrail(arn)), create)?.kind).toBe('unknown');
  });
});

describe('DeleteTrail', () => {
  const made = stateAfter(account(), call('CreateTrail', { name: 'audit', s3BucketName: 'logs', enableLogFileValidation: true })).state;
  const used = [
    call('StartLogging', { name: 'audit' }),
    call('PutEventSelectors', { trailName: arn, eventSelectors: [{ readWriteType: 'WriteOnly' }] }),
  ].reduce((state, event) => stateAfter(state, event).state, made);
  const remove = call('DeleteTrail', { name: 'audit' });

  it('deletes the trail of the Region by name, and any by ARN', () => {
    for (const event of [remove, { ...call('DeleteTrail', { name: arn }), awsRegion: 'us-east-1' }])
      expect(stateAfter(made, event)).toMatchObject({ state: { trails: { by: { size: 0 } } }, contradictions: [] });
    const elsewhere = { ...remove, awsRegion: 'us-east-1' };
    expect(stateAfter(made, elsewhere)).toMatchObject({ state: { trails: { by: { size: 1 } } } });
    expect(stateAfter(made, elsewhere).contradictions).toEqual([
      'Trail arn:aws:cloudtrail:us-east-1:111122223333:trail/audit is not in the account.',
    ]);
    expect(stateAfter(made, call('DeleteTrail', { omitted: true })).state).toBe(made);
  });
  it('finds the trail of an organisation, whose ARN carries another account', () => {
    const organisation = arn.replace('111122223333', '444455556666');
    expect(stateAfter(account(blankTrail(organisation)), remove).state.trails.by.size).toBe(0);
  });
  it('comes back with settings and selectors, recording where it was', () => {
    const inverse = inverseOf(used, remove);
    if (inverse?.kind !== 'partly') throw new Error('the trail does not come back');
    expect(inverse.calls.map(({ action, region }) => [action, region])).toEqual([
      ['CreateTrail', 'eu-central-1'],
      ['PutEventSelectors', 'eu-central-1'],
      ['StartLogging', 'eu-central-1'],
    ]);
    expect(inverse.calls[0]?.parameters).toEqual({
      Name: 'audit',
      S3BucketName: 'logs',
      IncludeGlobalServiceEvents: true,
      IsMultiRegionTrail: false,
      EnableLogFileValidation: true,
      IsOrganizationTrail: false,
      RecursiveLogging: true,
    });
    expect(inverse.lost).toHaveLength(2);
    const back = inverse.calls.map(eventOf).reduce((state, undo) => stateAfter(state, undo).state, stateAfter(used, remove).state);
    expect(factsOf(back)).toEqual(factsOf(used));
  });
  it('says what is not known of the old one', () => {
    const bare = { ...blankTrail(arn), bucket: known('logs', read), logGroup: known('arn:aws:logs:group', read) };
    expect(inverseOf(account(bare), remove)).toMatchObject({
      calls: [{ action: 'CreateTrail', parameters: { Name: 'audit', S3BucketName: 'logs' } }],
      lost: expect.arrayContaining([
        expect.stringContaining('log group, log role, KMS key'),
        expect.stringContaining('event selectors'),
        expect.stringContaining('Whether it was recording'),
      ]),
    });
    for (const before of [account(), account(blankTrail(arn)), emptyState('1')]) expect(inverseOf(before, remove)?.kind).toBe('unknown');
  });
});
