import { expect, it } from 'vitest';
import type { EventPage } from '../../app/ports/event-source.ts';
import { type Answer, fakeAws, testClients, testClock } from '../test-kit.ts';
import { type LookupOptions, lookupEvents } from './lookup-events.ts';

const now = Date.parse('2026-03-02T09:00:00Z');

interface Look {
  StartTime: number;
  EndTime: number;
  MaxResults: number;
  NextToken?: string;
  LookupAttributes?: unknown;
}

/** CloudTrail with `total` events, one a minute backwards from now, newest first, in pages. */
async function cloudTrail(total: number, before: (look: Look, count: number) => Answer | undefined = () => undefined) {
  const looks: Look[] = [];
  const { endpoint } = await fakeAws(({ body, headers }) => {
    expect(headers['x-amz-target']).toMatch(/LookupEvents$/);
    const look = JSON.parse(body) as Look;
    looks.push(look);
    return before(look, looks.length) ?? page(total, look);
  });
  const clock = testClock(now);
  const feed = (options: Partial<LookupOptions> = {}) =>
    lookupEvents({ clients: testClients(endpoint), account: '123456789012', region: 'eu-west-1', clock, ...options });
  return { looks, clock, feed };
}

function page(total: number, { NextToken, EndTime, StartTime, MaxResults }: Look): Answer {
  const all = Array.from({ length: total }, (_, index) => now / 1_000 - index * 60).filter((time) => time <= EndTime && time >= StartTime);
  const from = Number(NextToken ?? 0);
  const Events = all.slice(from, from + MaxResults).map((time) => ({
    EventId: `e-${time}`,
    EventTime: time,
    CloudTrailEvent: JSON.stringify({ eventID: `e-${time}` }),
  }));
  const next = from + MaxResults < all.length ? { NextToken: String(from + MaxResults) } : {};
  return { headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify({ Events, ...next }) };
}

const failure = (type: string): Answer => ({
  status: 400,
  headers: { 'content-type': 'application/x-amz-json-1.1' },
  body: JSON.stringify({ __type: type, message: 'no' }),
});

async function all(pages: AsyncIterable<EventPage>, most = Number.POSITIVE_INFINITY): Promise<{ events: string[]; cursor: string }> {
  const events: string[] = [];
  let cursor = '';
  let count = 0;
  for await (const one of pages) {
    events.push(...one.events);
    cursor = one.cursor;
    count += 1;
    if (count >= most) break;
  }
  return { events, cursor };
}

it('gives every event of 90 days, 50 a page and twice a second', async () => {
  const { feed, looks, clock } = await cloudTrail(230);
  const { events } = await all(feed().pages());
  expect(new Set(events).size).toBe(230);
  expect(looks).toHaveLength(5);
  expect(looks[0]).toMatchObject({ MaxResults: 50, EndTime: now / 1_000, StartTime: now / 1_000 - 90 * 86_400 });
  expect(clock.slept).toEqual([500, 500, 500, 500]);
});

it('asks for one attribute, and names itself by it', async () => {
  const { feed, looks } = await cloudTrail(1);
  const source = feed({ attribute: { key: 'EventSource', value: 'iam.amazonaws.com' }, since: '2026-03-01T00:00:00Z' });
  await all(source.pages());
  expect(source.name).toBe('lookup-events://123456789012/eu-west-1?EventSource=iam.amazonaws.com');
  expect(looks[0]).toMatchObject({
    LookupAttributes: [{ AttributeKey: 'EventSource', AttributeValue: 'iam.amazonaws.com' }],
    StartTime: Date.parse('2026-03-01T00:00:00Z') / 1_000,
  });
});

it('waits longer and longer while it is throttled, then goes on', async () => {
  const { feed, looks, clock } = await cloudTrail(60, (_, count) =>
    count >= 2 && count <= 4 ? failure('ThrottlingException') : undefined,
  );
  expect((await all(feed().pages())).events).toHaveLength(60);
  expect(looks).toHaveLength(5);
  expect(clock.slept).toEqual([500, 1_000, 2_000, 4_000]);
});

it('gives up in the end, and says what it takes', async () => {
  const { feed, looks } = await cloudTrail(60, () => failure('ThrottlingException'));
  await expect(all(feed().pages())).rejects.toMatchObject({
    code: 'TW_AWS_FAILED',
    message: expect.stringContaining('ThrottlingException'),
  });
  expect(looks).toHaveLength(10);
});

it('does not repeat what is denied', async () => {
  const { feed, looks } = await cloudTrail(60, () => failure('AccessDeniedException'));
  await expect(all(feed().pages())).rejects.toMatchObject({
    message: expect.stringContaining('cloudtrail:LookupEvents: AccessDeniedException'),
  });
  expect(looks).toHaveLength(1);
});

it('goes on behind any page', async () => {
  const { feed } = await cloudTrail(230);
  const first = await all(feed().pages(), 2);
  const rest = await all(feed().pages(first.cursor));
  expect(first.events).toHaveLength(100);
  expect([...first.events, ...rest.events]).toEqual((await all(feed().pages())).events);
});

it('goes on from the oldest event when its token is not known any more', async () => {
  const { feed, looks } = await cloudTrail(230, (look) =>
    look.NextToken === '100' && looks.length === 3 ? failure('InvalidNextTokenException') : undefined,
  );
  const first = await all(feed().pages(), 2);
  const rest = await all(feed().pages(first.cursor));
  const together = [...first.events, ...rest.events];
  expect(new Set(together).size).toBe(230);
  // The oldest event comes again.
  expect(together).toHaveLength(231);
});

it('fails on a token that AWS has just given and does not know', async () => {
  const { feed } = await cloudTrail(230, (look) => (look.NextToken === undefined ? undefined : failure('InvalidNextTokenException')));
  await expect(all(feed().pages())).rejects.toMatchObject({ message: expect.stringContaining('InvalidNextTokenException') });
});

it('from the end goes on with what is new, and what may have come late', async () => {
  const { feed, looks, clock } = await cloudTrail(10);
  const { cursor } = await all(feed().pages());
  await clock.sleep(3_600_000);
  await all(feed().pages(cursor));
  expect(looks[1]).toMatchObject({ StartTime: now / 1_000 - 1_800, EndTime: now / 1_000 + 3_600 });
});

it.each(['', '{}', '[]', 'null', '{"since":1}', '{"since":"x","until":"y","end":"z"}', 'no json'])(
  'begins anew from the cursor %j',
  async (cursor) => {
    const { feed, looks } = await cloudTrail(10);
    expect((await all(feed().pages(cursor))).events).toHaveLength(10);
    expect(looks[0]?.StartTime).toBe(now / 1_000 - 90 * 86_400);
  },
);

it('ends when it is aborted', async () => {
  const { feed, looks } = await cloudTrail(230);
  const controller = new AbortController();
  const running = (async () => {
    for await (const _ of feed({ signal: controller.signal }).pages()) controller.abort();
  })();
  await expect(running).rejects.toThrow();
  expect(looks).toHaveLength(1);
});
