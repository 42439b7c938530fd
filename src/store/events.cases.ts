import fc from 'fast-check';
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

const ids = ['b5b1a9f0-0000-4000-8000-00000000000a', 'b5b1a9f0-0000-4000-8000-00000000000b', 'a-short-id', 'no-id-4711', 'B5B1A9F0-0000'];
const names = ['CreateUser', 'AttachUserPolicy', 'DeleteUser'];
const entityNames = ['user/alice', 'user/bob', 'policy/arn:aws:iam::aws:policy/ReadOnlyAccess', 'id/AIDAEXAMPLE'];

/** What the tests ask and tell about. */
export const words = {
  accounts: ['111122223333', '444455556666', ''],
  principals: ['arn:aws:iam::111122223333:user/admin', 'arn:aws:iam::111122223333:role/deploy', 'root', ''],
  times: ['', '1999-12-31T23:59:59Z', '2026-03-02T09:00:00Z', '2026-03-02T09:59:59Z', '2026-03-02T10:00:00Z'],
  names,
  entityNames,
};

const facts = fc.record({
  account: fc.constantFrom(...words.accounts),
  region: fc.constantFrom('us-east-1', 'eu-west-1', ''),
  time: fc.constantFrom(...words.times),
  rank: fc.integer({ min: 0, max: 3 }),
  principal: fc.constantFrom(...words.principals),
  name: fc.constantFrom(...names),
  denied: fc.boolean(),
  isChange: fc.boolean(),
  entities: fc.array(fc.constantFrom(...entityNames), { maxLength: 4 }),
  note: fc.string({ unit: 'binary', maxLength: 8 }),
});

/** Some events whose ids differ within each account; many share their second and rank. */
export const someEvents: fc.Arbitrary<BatchEvent[]> = fc
  .array(facts, { maxLength: 40 })
  .map((list) =>
    list.map((each, index) => madeEvent({ ...each, eventId: `${ids[index % ids.length]}${index < ids.length ? '' : index}` })),
  );
