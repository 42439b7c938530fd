import { expect, it } from 'vitest';
import type { Expectation } from '../remediation/plan/expectation.ts';
import { answerLines } from './answer-lines.ts';
import { paintWith } from './text/paint.ts';

const call = (action: string) => ({ service: 's3', action, parameters: { Bucket: 'logs' } });
const answer = (action: string, holds: Extract<Expectation, { kind: 'answer' }>['holds']): Expectation => ({
  kind: 'answer',
  about: 'bucket logs',
  call: call(action),
  holds,
});
const none = (action: string): Expectation => ({ kind: 'no-answer', about: 'bucket logs', call: call(action), codes: ['NoSuchBucket'] });

it.each<[string, Expectation, Expectation | undefined, string]>([
  [
    'what is made',
    none('HeadBucket'),
    answer('HeadBucket', { BucketRegion: 'eu-west-1' }),
    '    - there is none\n    + BucketRegion: eu-west-1\n',
  ],
  [
    'what is deleted',
    answer('HeadBucket', { BucketRegion: 'eu-west-1' }),
    none('HeadBucket'),
    '    - BucketRegion: eu-west-1\n    + there is none\n',
  ],
  [
    'what differs, and nothing else',
    answer('GetBucketVersioning', { Status: 'Suspended', MFADelete: 'Disabled' }),
    answer('GetBucketVersioning', { Status: 'Enabled', MFADelete: 'Disabled' }),
    '    - Status: Suspended\n    + Status: Enabled\n',
  ],
  [
    'what stands, and what another call tells afterwards',
    answer('HeadBucket', { BucketRegion: 'eu-west-1' }),
    answer('GetBucketVersioning', { Status: 'Enabled' }),
    '      BucketRegion: eu-west-1\n    + Status: Enabled\n',
  ],
  ['what must stand', answer('HeadBucket', { BucketRegion: 'eu-west-1' }), undefined, '      BucketRegion: eu-west-1\n'],
  [
    'a policy in a text as what it holds',
    none('GetBucketPolicy'),
    answer('GetBucketPolicy', { Policy: '{"Version":"2012-10-17","Statement":[]}' }),
    '    - there is none\n    + Policy: {"Version": "2012-10-17", "Statement": []}\n',
  ],
  [
    'a value that only looks like one',
    none('A'),
    answer('A', { Name: '{not json', Escape: '\u001b[2J' }),
    '    - there is none\n    + Name: {not json\n    + Escape: \\u{1b}[2J\n',
  ],
])('%s', (_name, was, is, text) => {
  expect([...answerLines(was, is, 100, paintWith(false))].join('')).toBe(text);
});
