import type { CloudTrail, LookupAttributeKey, LookupEventsCommandInput, LookupEventsCommandOutput } from '@aws-sdk/client-cloudtrail';
import type { EventFeed, EventPage } from '../../app/ports/event-source.ts';
import { awsError } from '../aws-error.ts';
import { awsFailure } from '../aws-failure.ts';
import { backedOff } from '../backed-off.ts';
import type { Clients } from '../clients.ts';
import { type Clock, systemClock, utc } from '../clock.ts';
import { pacer } from '../pacer.ts';
import { type LookupCursor, lookupCursor } from './lookup-cursor.ts';

export interface LookupOptions {
  /** Best made with one attempt: this waits and repeats by itself, at CloudTrail's own pace. */
  clients: Clients;
  account: string;
  region: string;
  /** UTC; 90 days ago when left out, which is as far as CloudTrail keeps them. */
  since?: string;
  /** The one filter that AWS takes. */
  attribute?: { key: LookupAttributeKey; value: string };
  clock?: Clock;
  signal?: AbortSignal;
}

/** AWS allows two requests a second for an account and region. Milliseconds. */
const interval = 500;
const pageSize = 50;
const kept = 90 * 86_400_000;
/** Events may show up late, after a span was read to its end. Milliseconds. */
const overlap = 30 * 60_000;

/**
 * Management events of the last 90 days by LookupEvents, which needs no trail: at most 50 events, twice a second.
 * Throttling is waited out. From the cursor of a page, a later call goes on behind that page; from the cursor of the
 * last page, with what has happened since.
 */
export function lookupEvents(options: LookupOptions): EventFeed {
  const { account, region, attribute } = options;
  const filter = attribute === undefined ? '' : `?${attribute.key}=${attribute.value}`;
  return { name: `lookup-events://${account}/${region}${filter}`, pages: (cursor) => pages(options, cursor) };
}

async function* pages(options: LookupOptions, text: string | undefined): AsyncGenerator<EventPage> {
  const { clients, region, signal, clock = systemClock } = options;
  const client = await clients.cloudTrail(region);
  const turn = pacer(interval, clock);
  const resumed = text === undefined ? undefined : lookupCursor(text);
  let at = begin(options, resumed, clock.now());
  while (!at.done) {
    const asked = at;
    const answer = await backedOff(
      async () => {
        await turn(signal);
        return ask(client, asked, options);
      },
      { clock, tries: 10, first: 1_000, longest: 30_000, ...(signal === undefined ? {} : { signal }) },
    ).catch((cause: unknown) => {
      // Only a token that was kept for a while may have gone stale; one just received must not, lest this goes round for ever.
      if (asked === resumed && awsError(cause).code === 'InvalidNextTokenException') return undefined;
      throw awsFailure(`Events of ${region} could not be looked up, which takes cloudtrail:LookupEvents`, cause);
    });
    at = answer === undefined ? withoutToken(asked) : after(asked, answer);
    if (answer !== undefined)
      yield { events: (answer.Events ?? []).flatMap((event) => event.CloudTrailEvent ?? []), cursor: JSON.stringify(at) };
  }
}

function begin({ since }: LookupOptions, cursor: LookupCursor | undefined, now: number): LookupCursor {
  if (cursor !== undefined && !cursor.done) return cursor;
  const earliest = cursor === undefined ? (since ?? '') : utc(Date.parse(cursor.end) - overlap);
  const oldest = utc(now - kept);
  return { since: earliest > oldest ? earliest : oldest, until: utc(now), end: utc(now), done: false };
}

/** Tokens are good for a while only; the span then goes on from the oldest event, which comes again. */
function withoutToken({ since, until, end, oldest }: LookupCursor): LookupCursor {
  return { since, until: oldest ?? until, end, done: false };
}

function after(at: LookupCursor, answer: LookupEventsCommandOutput): LookupCursor {
  const times = (answer.Events ?? []).flatMap((event) => (event.EventTime === undefined ? [] : utc(event.EventTime)));
  const oldest = times.reduce((least, time) => (time < least ? time : least), at.oldest ?? at.until);
  const { since, until, end } = at;
  return answer.NextToken === undefined || answer.NextToken === at.token
    ? { since, until, end, done: true }
    : { since, until, end, oldest, token: answer.NextToken, done: false };
}

function ask(client: CloudTrail, at: LookupCursor, { attribute, signal }: LookupOptions): Promise<LookupEventsCommandOutput> {
  const input: LookupEventsCommandInput = {
    StartTime: new Date(at.since),
    EndTime: new Date(at.until),
    MaxResults: pageSize,
    ...(attribute === undefined ? {} : { LookupAttributes: [{ AttributeKey: attribute.key, AttributeValue: attribute.value }] }),
    ...(at.token === undefined ? {} : { NextToken: at.token }),
  };
  return client.lookupEvents(input, signal === undefined ? {} : { abortSignal: signal });
}
