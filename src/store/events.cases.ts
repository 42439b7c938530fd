import fc from 'fast-check';
import type { BatchEvent } from '../app/ports/workspace-store.ts';
import { madeEvent } from './made-event.cases.ts';

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
