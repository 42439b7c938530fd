import { expect, it } from 'vitest';
import { lastAccessed } from './last-accessed.ts';
import { fakeAws, testClients, testClock } from './test-kit.ts';

const arn = 'arn:aws:iam::111122223333:role/deploy';
const xml = (action: string, body: string) => ({
  headers: { 'content-type': 'text/xml' },
  body: `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${action}Result>${body}</${action}Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></${action}Response>`,
});
const member = (service: string, at?: string) =>
  `<member><ServiceName>${service}</ServiceName><ServiceNamespace>${service}</ServiceNamespace>${at === undefined ? '' : `<LastAuthenticated>${at}</LastAuthenticated>`}</member>`;
const page = (status: string, members: string, marker?: string) =>
  `<JobStatus>${status}</JobStatus><JobCreationDate>2026-03-02T09:00:00Z</JobCreationDate><JobCompletionDate>2026-03-02T09:00:01Z</JobCompletionDate><ServicesLastAccessed>${members}</ServicesLastAccessed><IsTruncated>${marker !== undefined}</IsTruncated>${marker === undefined ? '' : `<Marker>${marker}</Marker>`}`;

it('waits until AWS is ready, and reads every page', async () => {
  let asked = 0;
  const { endpoint } = await fakeAws(({ query }) => {
    const action = query.get('Action') ?? '';
    if (action === 'GenerateServiceLastAccessedDetails') return xml(action, '<JobId>00000000-0000-0000-0000-000000000001</JobId>');
    asked += 1;
    if (asked === 1) return xml(action, page('IN_PROGRESS', ''));
    if (query.get('Marker') === 'next') return xml(action, page('COMPLETED', member('iam')));
    return xml(action, page('COMPLETED', member('s3', '2026-02-01T10:00:00Z'), query.get('MaxItems') === '1' ? undefined : 'next'));
  });
  const clock = testClock();
  expect(await lastAccessed(testClients(endpoint), arn, clock)).toEqual([
    { service: 's3', at: '2026-02-01T10:00:00Z' },
    { service: 'iam' },
  ]);
  expect(clock.slept).toEqual([500]);
});

it.each([
  ['failed', page('FAILED', ''), 'could not be read'],
  ['never ready', page('IN_PROGRESS', ''), 'not ready in time'],
])('says so when it %s', async (_name, body, says) => {
  const { endpoint } = await fakeAws(({ query }) => {
    const action = query.get('Action') ?? '';
    return xml(action, action.startsWith('Generate') ? '<JobId>00000000-0000-0000-0000-000000000001</JobId>' : body);
  });
  await expect(lastAccessed(testClients(endpoint), arn, testClock())).rejects.toThrow(says);
});
