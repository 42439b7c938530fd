import type { CloudTrailEvent } from '../../../src/events/event.ts';
import { createRandom } from '../../scan/own-set/random.ts';
import type { Call } from './call.ts';
import { create, login, move } from './moves.ts';
import { groups, newPerson, type Person, uniqueId } from './person.ts';
import { record } from './record.ts';

/** The history of a made-up account, event after event. */
export interface EventMaker {
  next: () => CloudTrailEvent;
  /** The users as the events so far leave them. */
  people: readonly Person[];
}

const start = Date.UTC(2024, 0, 1);

/**
 * Makes events of users that are created first, and then given and taken policies, groups, tags and keys, renamed, and
 * now and then deleted and created again. They fit each other: replay finds no contradiction. Each is later than the one
 * before, a minute on average; two of a hundred are denied.
 */
export function eventMaker(seed: number, users: number): EventMaker {
  const random = createRandom(seed);
  const people = Array.from({ length: users }, (_, number) => newPerson(number, random));
  const waiting: Call[] = [...groups.map(newGroup), ...people.flatMap((person) => [create(person), login(person)])].reverse();
  let clock = start;

  function next(): CloudTrailEvent {
    clock += (1 + random.below(119)) * 1000;
    const time = `${new Date(clock).toISOString().slice(0, 19)}Z`;
    const denied = random.chance(0.02);
    if (waiting.length === 0) {
      const person = people[random.below(users)];
      if (person !== undefined) waiting.push(...move(person, random).reverse());
    }
    const call = (denied ? waiting.at(-1) : waiting.pop()) ?? { name: 'UpdateUser', request: {} };
    return record(call, random, time, denied);
  }

  function newGroup(groupName: string): Call {
    return {
      name: 'CreateGroup',
      request: { groupName },
      response: { group: { path: '/', groupName, groupId: uniqueId('AGPA', random) } },
    };
  }

  return { next, people };
}
