import type { BatchEvent, StoredChange } from '../app/ports/workspace-store.ts';
import type { CloudTrailEvent } from '../events/event.ts';

/** What a made-up event is told by; the rest is usual. */
export type EventFacts = Partial<Omit<BatchEvent, 'change'>> & { entities?: readonly string[]; isChange?: boolean; note?: string };

/** An event as a batch has it, for tests: a change of the user `alice` unless told otherwise. */
export function madeEvent({ entities = ['user/alice'], isChange = true, note = '', ...facts }: EventFacts): BatchEvent {
  const event: BatchEvent = {
    eventId: 'b5b1a9f0-0000-4000-8000-000000000001',
    account: '111122223333',
    region: 'us-east-1',
    time: '2026-03-02T09:00:00Z',
    rank: 1,
    principal: 'arn:aws:iam::111122223333:user/admin',
    service: 'iam.amazonaws.com',
    name: 'AttachUserPolicy',
    denied: false,
    ...facts,
  };
  return isChange ? { ...event, change: changeOf(event, entities, note) } : event;
}

function changeOf(event: BatchEvent, entities: readonly string[], note: string): StoredChange {
  const record: CloudTrailEvent = {
    eventName: event.name,
    eventSource: event.service,
    eventID: event.eventId,
    eventTime: event.time,
    awsRegion: event.region,
    requestParameters: { userName: 'alice', note },
    responseElements: null,
  };
  return {
    event: record,
    entities,
    change: {
      eventId: event.eventId,
      eventSource: event.service,
      eventName: event.name,
      time: event.time,
      account: event.account,
      region: event.region,
      actor: { kind: 'user', arn: event.principal, name: 'admin' },
      target: { kind: 'user', name: 'alice' },
      outcome: event.denied ? 'denied' : 'succeeded',
      direction: 'grants',
      summary: `admin attached a policy to alice ${note}`,
    },
  };
}
