import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankRole, blankUser } from '../account/blank.ts';
import { emptyState } from '../account/empty-state.ts';
import { known } from '../account/part.ts';
import type { AccountState } from '../account/state.ts';
import { stateToJson } from '../account/state-json.ts';
import { table } from '../account/table.ts';
import type { ChangeQuery, WorkspaceStore } from '../app/ports/workspace-store.ts';
import { someEvents, words } from './events.cases.ts';
import { madeEvent } from './made-event.cases.ts';
import { modelStore } from './model.cases.ts';

/** Somewhere a workspace can be kept for a test. */
export interface Place {
  /** Opens the workspace that is kept there: an empty one at first. */
  open: () => WorkspaceStore;
  remove: () => void;
}

/** Registers the tests that every driver of the workspace store must pass. */
export function storeContract(place: () => Place): void {
  let here: Place;
  let store: WorkspaceStore;
  beforeEach(() => {
    here = place();
    store = here.open();
  });
  afterEach(() => {
    store.close();
    here.remove();
  });

  /** Runs `work` on an empty workspace of its own. */
  function fresh<T>(work: (own: WorkspaceStore) => T): T {
    const there = place();
    const own = there.open();
    try {
      return work(own);
    } finally {
      own.close();
      there.remove();
    }
  }

  describe('events', () => {
    it('counts each once, whether it is a change or not', () => {
      const events = [madeEvent({ eventId: 'a' }), madeEvent({ eventId: 'b', isChange: false }), madeEvent({ eventId: 'a' })];
      expect(store.add({ events })).toEqual({ added: 2, duplicates: 1, changes: 1 });
      expect(store.add({ events })).toEqual({ added: 0, duplicates: 3, changes: 0 });
      expect(store.add({ events: [] })).toEqual({ added: 0, duplicates: 0, changes: 0 });
    });
    it('keeps the first of two that share an id', () => {
      store.add({ events: [madeEvent({ eventId: 'a', note: 'first' })] });
      store.add({ events: [madeEvent({ eventId: 'a', note: 'second', time: '2026-03-03T00:00:00Z' })] });
      expect([...store.changes({})].map(({ event }) => event.requestParameters?.['note'])).toEqual(['first']);
    });
    it('comes to the same however they are split, ordered and repeated', () => {
      fc.assert(
        fc.property(
          someEvents.chain((events) =>
            fc.record({
              plain: fc.constant(events),
              told: fc.array(fc.shuffledSubarray(events), { maxLength: 6 }),
              last: fc.shuffledSubarray(events, { minLength: events.length }),
            }),
          ),
          ({ plain, told, last }) => {
            const once = fresh((own) => {
              own.add({ events: plain });
              return content(own);
            });
            const often = fresh((own) => {
              for (const events of [...told, last]) own.add({ events });
              return content(own);
            });
            expect(often).toEqual(once);
          },
        ),
        { numRuns: 40 },
      );
    });
    it('is found, ordered, limited and counted as the model says', () => {
      fc.assert(
        fc.property(someEvents, fc.array(queries, { minLength: 8, maxLength: 8 }), (events, asked) => {
          const model = modelStore();
          fresh((own) => {
            expect(own.add({ events })).toEqual(model.add({ events }));
            for (const query of asked) expect([...own.changes(query)]).toEqual([...model.changes(query)]);
            expect(content(own)).toEqual(content(model));
            for (const principal of words.principals)
              expect([...own.usage('111122223333', principal)]).toEqual([...model.usage('111122223333', principal)]);
          });
        }),
        { numRuns: 60 },
      );
    });
    it('is read in order over many pages', () => {
      const events = Array.from({ length: 1500 }, (_, i) =>
        madeEvent({ eventId: `e${(i * 7919) % 1500}`, time: `2026-03-02T0${i % 3}:00:00Z`, rank: i % 2, account: `11112222333${i % 2}` }),
      );
      const model = modelStore();
      store.add({ events });
      model.add({ events });
      for (const query of [{}, { newestFirst: true }, { account: '111122223331' }, { entities: ['user/alice'] }, { limit: 777 }])
        expect([...store.changes(query)].map(({ change }) => change)).toEqual([...model.changes(query)].map(({ change }) => change));
    });
    it('can be added and read while others are read', () => {
      const at = (hour: number) => madeEvent({ eventId: `e${hour}`, time: `2026-03-02T0${hour}:00:00Z` });
      store.add({ events: [at(1), at(2), at(3)] });
      const met: string[] = [];
      for (const { change } of store.changes({})) {
        met.push(change.eventId);
        expect([...store.changes({ limit: 1, newestFirst: true })][0]?.change.eventId).toBe('e3');
        expect([...store.usage('111122223333')]).toHaveLength(1);
        if (change.eventId === 'e2') store.add({ events: [at(0)] });
      }
      expect(met).toEqual(['e1', 'e2', 'e3']);
      expect([...store.changes({})]).toHaveLength(4);
    });
    it('is there when the store is opened again', () => {
      store.add({ events: [madeEvent({ eventId: 'a' }), madeEvent({ eventId: 'b', isChange: false })] });
      const before = content(store);
      store.close();
      store = here.open();
      expect(content(store)).toEqual(before);
      expect(store.add({ events: [madeEvent({ eventId: 'b', isChange: false })] }).duplicates).toBe(1);
    });
    it('is kept wholly or not at all', () => {
      const circular: Record<string, unknown> = {};
      circular['self'] = circular;
      const bad = { ...madeEvent({ eventId: 'b', principal: 'never kept' }) };
      Object.assign(bad.change?.event ?? {}, { requestParameters: circular });
      expect(() => store.add({ events: [madeEvent({ eventId: 'a', principal: 'new' }), bad] })).toThrow();
      expect(content(store)).toEqual(content(modelStore()));
      expect(store.add({ events: [madeEvent({ eventId: 'a', principal: 'new' })] }).added).toBe(1);
      expect([...store.changes({ actor: 'new' })]).toHaveLength(1);
    });
    it.each(['a\0b', "'; DROP TABLE changes; --", '__proto__', '💥', 'é', '\u2028', '%', '{', ''])('keeps the text %j as it is', (text) => {
      const event = madeEvent({ eventId: `id${text}`, principal: text, entities: [`user/${text}`], note: text, name: text, service: text });
      store.add({ events: [event] });
      expect([...store.changes({ actor: text, eventName: text, entities: [`user/${text}`] })]).toEqual([event.change]);
      expect(store.change(`id${text}`)).toEqual(event.change);
      expect([...store.usage('111122223333', text)]).toMatchObject([{ principal: text, service: text, name: text, count: 1 }]);
    });
  });

  describe('accounts', () => {
    const [one, other] = ['111122223333', '444455556666'];
    it('are kept apart, also where they share ids and names', () => {
      store.add({ events: [madeEvent({ account: other, note: 'other' }), madeEvent({ account: one, note: 'one' })] });
      const notes = (query: ChangeQuery) => [...store.changes(query)].map(({ event }) => event.requestParameters?.['note']);
      expect(notes({})).toEqual(['one', 'other']);
      expect(notes({ account: other, entities: ['user/alice'] })).toEqual(['other']);
      expect(notes({ account: one, actor: 'arn:aws:iam::111122223333:user/admin' })).toEqual(['one']);
      const id = madeEvent({}).eventId;
      expect(store.change(id)?.change.account).toBe(one);
      expect(store.change(id, other)?.change.account).toBe(other);
      expect(store.change(id, '777788889999')).toBeUndefined();
      expect([...store.usage(other)]).toMatchObject([{ account: other, count: 1 }]);
      expect(store.coverage().map(({ account, events }) => [account, events])).toEqual([
        [one, 1],
        [other, 1],
      ]);
    });
    it('have their own states', () => {
      store.saveState(stateOf(one, '2026-03-01T00:00:00Z', ['alice']));
      store.saveState(stateOf(other, '2026-03-01T00:00:00Z', ['bob']));
      expect([...(store.state(other, '2026-03-01T00:00:00Z')?.users.by.entries() ?? [])].map(([key]) => key)).toEqual(['bob']);
      expect(store.accounts()).toEqual([one, other]);
    });
  });

  describe('states', () => {
    const account = '111122223333';
    const at = '2026-03-01T00:00:00Z';
    it('come back as they were', () => {
      const state = stateOf(account, at, ['alice', 'bob', '__proto__', 'é']);
      store.saveState(state);
      const back = store.state(account, at);
      expect(back && stateToJson(back)).toEqual(stateToJson(state));
      expect(store.state(account, '2026-03-02T00:00:00Z')).toBeUndefined();
      expect(store.state('999999999999', at)).toBeUndefined();
    });
    it('hold many entities, any of which is found', () => {
      const names = Array.from({ length: 300 }, (_, i) => `${i % 7}${['', 'é', '\uffee', '💥', '\ud83d', '"', '\n'][i % 7]}${i}`);
      const state = stateOf(account, at, names);
      store.saveState(state);
      expect([...(store.state(account, at)?.users.by.entries() ?? [])]).toEqual([...state.users.by.entries()]);
      for (const name of names) expect(store.state(account, at, [`user/${name}`])?.users.by.toJSON()).toEqual({ [name]: blankUser(name) });
      expect(
        store.state(
          account,
          at,
          names.slice(0, 50).map((name) => `user/${name}x`),
        )?.users.by.size,
      ).toBe(0);
    });
    it('are listed by time, and replaced by one of the same time', () => {
      for (const [time, user] of [
        ['2026-03-03T00:00:00Z', 'carol'],
        [at, 'alice'],
        [at, 'bob'],
      ] as const)
        store.saveState(stateOf(account, time, [user]));
      expect(store.stateTimes(account)).toEqual([at, '2026-03-03T00:00:00Z']);
      expect(store.stateTimes('999999999999')).toEqual([]);
      expect([...(store.state(account, at)?.users.by.entries() ?? [])].map(([key]) => key)).toEqual(['bob']);
      expect(store.state(account, '2026-03-03T00:00:00Z')?.users.by.has('carol')).toBe(true);
    });
    it('can be read in part', () => {
      store.saveState(stateOf(account, at, ['alice', 'bob']));
      const part = store.state(account, at, ['user/alice', 'user/alice', 'role/deploy', 'user/nobody', 'account/account', 'nonsense']);
      expect(part?.users.by.toJSON()).toEqual({ alice: blankUser('alice') });
      expect(part?.roles.by.size).toBe(1);
      expect(part?.alias).toEqual(known('example', read));
      expect(store.state(account, at, [])?.users.by.size).toBe(0);
    });
  });

  describe('sources', () => {
    it('are marked when they were read to their end', () => {
      const mark = { name: 's3://logs/AWSLogs/a.json.gz', size: 5_000_000_000, version: '"etag"' };
      expect(store.sourceMark(mark.name)).toBeUndefined();
      store.finishSource(mark);
      expect(store.sourceMark(mark.name)).toEqual(mark);
      store.finishSource({ ...mark, size: 7 });
      expect(store.sourceMark(mark.name)?.size).toBe(7);
    });
    it('go on where their cursor is', () => {
      expect(store.cursor('lookup-events us-east-1')).toBeUndefined();
      store.saveCursor('lookup-events us-east-1', '2026-03-02T09:00:00Z');
      store.saveCursor('lookup-events us-east-1', '2026-03-02T10:00:00Z');
      store.close();
      store = here.open();
      expect(store.cursor('lookup-events us-east-1')).toBe('2026-03-02T10:00:00Z');
    });
  });

  it('may be closed twice', () => {
    store.close();
    expect(() => store.close()).not.toThrow();
  });
}

const queries: fc.Arbitrary<ChangeQuery> = fc
  .record(
    {
      account: fc.constantFrom(...words.accounts, '000000000000'),
      entities: fc.array(fc.constantFrom(...words.entityNames, 'user/nobody'), { maxLength: 3 }),
      actor: fc.constantFrom(...words.principals, 'nobody'),
      eventName: fc.constantFrom(...words.names, 'Nothing'),
      since: fc.constantFrom(...words.times.slice(1)),
      until: fc.constantFrom(...words.times.slice(1)),
      denied: fc.boolean(),
      newestFirst: fc.boolean(),
      limit: fc.integer({ min: 0, max: 10 }),
    },
    { requiredKeys: [] },
  )
  .map((query) => query);

const read = { at: '2026-03-01T00:00:00Z', source: 'iam:GetAccountAuthorizationDetails' };

function stateOf(account: string, at: string, users: readonly string[]): AccountState {
  return {
    ...emptyState(account),
    at,
    alias: known('example', read),
    users: { by: table(users.map((name) => [name, blankUser(name)] as const)), whole: known(true, read) },
    roles: { by: table([['deploy', blankRole('deploy')] as const]), whole: known(true, read) },
  };
}

/** All that a store tells about events. */
export function content(store: Pick<WorkspaceStore, 'accounts' | 'changes' | 'coverage' | 'usage'>) {
  const accounts = store.accounts();
  return {
    accounts,
    changes: [...store.changes({})],
    coverage: store.coverage(),
    usage: [...accounts, ''].flatMap((account) => [...store.usage(account)]),
  };
}
