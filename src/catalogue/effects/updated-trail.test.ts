import { expect, it } from 'vitest';
import { blankTrail } from '../../account/blank.ts';
import { emptyState } from '../../account/empty-state.ts';
import { absent, known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { Trail } from '../../account/surroundings.ts';
import { table } from '../../account/table.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { findEntry } from '../find-entry.ts';
import { stateAfter, succeeded, thereAndBack } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };
const arn = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit';
const key = 'arn:aws:kms:us-east-1:111122223333:key/EXAMPLE';
const [on, off, none] = [known(true, read), known(false, read), absent(read)];
const settings: Partial<Trail> = {
  multiRegion: on,
  organisation: off,
  globalServiceEvents: on,
  validation: on,
  recursive: on,
  bucket: known('logs', read),
  prefix: none,
  topic: none,
  logGroup: known('arn:aws:logs:group', read),
  logRole: known('arn:aws:iam::111122223333:role/logs', read),
  kmsKey: none,
};

function account(over: Partial<Trail> = settings): AccountState {
  const by = table([[arn, { ...blankTrail(arn), ...over }]]);
  return { ...emptyState('111122223333'), trails: { by, whole: known(true, read) } };
}

const update = (parameters: JsonObject, response: JsonObject | null = null): CloudTrailEvent => ({
  ...succeeded('UpdateTrail', { name: 'audit', ...parameters }, response),
  eventSource: 'cloudtrail.amazonaws.com',
});
const trailAfter = (before: AccountState, event: CloudTrailEvent) => stateAfter(before, event).state.trails.by.get(arn);
const inverseOf = (before: AccountState, event: CloudTrailEvent) =>
  findEntry(event.eventSource, event.eventName)?.history?.inverse(before, event);

it('sets what it names and leaves the rest', () => {
  const { state, contradictions } = stateAfter(
    account(),
    update({ isMultiRegionTrail: false, enableLogFileValidation: 'false', s3KeyPrefix: 'x' }),
  );
  expect(contradictions).toEqual([]);
  expect(state.trails.by.get(arn)).toMatchObject({
    multiRegion: { value: false },
    validation: { value: false },
    prefix: { value: 'x' },
    globalServiceEvents: { value: true },
    bucket: { value: 'logs' },
  });
});

it('takes a setting away by an empty text', () => {
  const after = trailAfter(account(), update({ cloudWatchLogsLogGroupArn: '', cloudWatchLogsRoleArn: '' }));
  expect([after?.logGroup.kind, after?.logRole.kind]).toEqual(['absent', 'absent']);
});

it('reads from the response how a setting came out, and what it did not know', () => {
  const response = { trailARN: arn, kmsKeyId: key, s3BucketName: 'logs', snsTopicARN: 'arn:aws:sns:us-east-1:111122223333:told' };
  expect(trailAfter(account(), update({ kmsKeyId: 'alias/logs', snsTopicName: 'told' }, response))).toMatchObject({
    kmsKey: { value: key },
    topic: { value: 'arn:aws:sns:us-east-1:111122223333:told' },
  });
  expect(trailAfter(account(), update({ kmsKeyId: 'alias/logs' }))?.kmsKey.kind).toBe('unknown');
  expect(stateAfter(account({}), update({}, response))).toMatchObject({ contradictions: [] });
  expect(stateAfter(account(), update({}, { ...response, s3BucketName: 'other', isMultiRegionTrail: false })).contradictions).toEqual([
    'The bucket of trail audit was logs in the state before, and the answer says other.',
    'The SNS topic of trail audit was not set in the state before, and the answer says arn:aws:sns:us-east-1:111122223333:told.',
    'The recording in all Regions of trail audit was on in the state before, and the answer says off.',
    `The KMS key of trail audit was not set in the state before, and the answer says ${key}.`,
  ]);
});

it('leaves nothing certain where the parameters are not shown', () => {
  const event = { ...update({}, { trailARN: arn, isMultiRegionTrail: false }), requestParameters: { omitted: true } };
  expect(trailAfter(account(), event)).toMatchObject({
    multiRegion: { value: false },
    bucket: { kind: 'unknown' },
    kmsKey: { kind: 'unknown' },
  });
  expect(trailAfter(account(), update({ isMultiRegionTrail: 7, s3BucketName: [] }))).toMatchObject({
    multiRegion: { kind: 'unknown' },
    bucket: { kind: 'unknown' },
  });
  const before = account();
  expect(stateAfter(before, { ...event, responseElements: null }).state).toBe(before);
});

it.each<[JsonObject, JsonObject | undefined]>([
  [
    { isMultiRegionTrail: false, enableLogFileValidation: false },
    { IsMultiRegionTrail: true, EnableLogFileValidation: true },
  ],
  [
    { s3BucketName: 'other', s3KeyPrefix: 'x' },
    { S3BucketName: 'logs', S3KeyPrefix: '' },
  ],
  [{ kmsKeyId: key }, { KmsKeyId: '' }],
  [
    { cloudWatchLogsLogGroupArn: '' },
    { CloudWatchLogsLogGroupArn: 'arn:aws:logs:group', CloudWatchLogsRoleArn: 'arn:aws:iam::111122223333:role/logs' },
  ],
  [{ includeGlobalServiceEvents: true, s3BucketName: 'logs', kmsKeyId: '' }, undefined],
  [{}, undefined],
])('is undone exactly: %j', (parameters, undone) => {
  const { before, back } = thereAndBack(account(), update(parameters));
  expect(back).toEqual(before);
  const calls = [{ service: 'cloudtrail', region: 'us-east-1', action: 'UpdateTrail', parameters: { Name: arn, ...undone } }];
  expect(inverseOf(account(), update(parameters))).toEqual({ kind: 'steps', calls: undone === undefined ? [] : calls });
});

it('is not undone from what is not known', () => {
  for (const [before, event] of [
    [account({}), update({ isMultiRegionTrail: false })],
    [account({ logGroup: none }), update({ cloudWatchLogsLogGroupArn: 'arn:aws:logs:group' })],
    [emptyState('1'), update({ s3BucketName: 'other' })],
    [account(), succeeded('UpdateTrail', { omitted: true })],
  ] as const)
    expect(inverseOf(before, { ...event, eventSource: 'cloudtrail.amazonaws.com' })?.kind).toBe('unknown');
});
