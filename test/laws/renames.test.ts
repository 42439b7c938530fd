import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/aws/embedded/model.ts';
import { type Observation, observe } from '../../src/catalogue/observe.ts';
import type { CloudTrailEvent } from '../../src/events/event.ts';
import { textParameter } from '../../src/events/fields.ts';
import { lineagesOf } from '../../src/history/lineage.ts';
import { account as accountOperations } from './operations/account.ts';
import { beyondMoto } from './operations/beyond-moto.ts';
import { credentials } from './operations/credentials.ts';
import { identities } from './operations/identities.ts';
import { permissions } from './operations/permissions.ts';
import { removing } from './operations/removals.ts';
import { taggings } from './operations/tags.ts';
import { pureStory } from './pure-story.ts';
import { seedOfRun } from './random.ts';

/** Kinds that can be renamed: the parameter that names one, and where the model keeps them. */
const kinds = {
  user: { parameter: 'userName', all: (model: Model) => model.users },
  group: { parameter: 'groupName', all: (model: Model) => model.groups },
  'server-certificate': { parameter: 'serverCertificateName', all: (model: Model) => model.certificates },
} as const;

interface Life {
  kind: string;
  names: string[];
  gone: boolean;
  events: string[];
}

/** The life of one entity by its unique id, as the model lived it. */
type Lives = Map<string, Life>;

/** Which entities a call names, by unique id, looked up where they are: before a call that changes, after one that makes. */
function about(model: Model, event: CloudTrailEvent): [id: string, kind: string, name: string][] {
  return Object.entries(kinds).flatMap(([kind, { parameter, all }]) => {
    const name = textParameter(event, parameter) ?? (kind === 'user' ? callerOf(event) : undefined);
    const found = all(model).find((entity) => entity.name.toLowerCase() === name?.toLowerCase());
    return found === undefined ? [] : [[found.id, kind, found.name.toLowerCase()]];
  });
}

/** The caller of a call about its own credentials, which names no user. */
function callerOf({ eventName, userIdentity }: CloudTrailEvent): string | undefined {
  const name = /^(?:ChangePassword|\w+AccessKey|\w+SigningCertificate|DeactivateMFADevice)$/.test(eventName)
    ? userIdentity?.['userName']
    : undefined;
  return typeof name === 'string' ? name : undefined;
}

const seed = seedOfRun();

describe(`lineages (TRAILWARD_SEED=${seed})`, () => {
  it('are unbroken over renames and re-creations', async () => {
    const operations = [
      ...Array.from({ length: 4 }, () => identities).flat(),
      ...[credentials, permissions, accountOperations, taggings, removing, beyondMoto].flat(),
    ];
    const story = pureStory('123456789012', seed, operations);
    const lives: Lives = new Map();
    const log: Observation[] = [];
    let renames = 0;
    for (let call = 0; call < 3_000; call += 1) {
      const draft = story.draw();
      const before = structuredClone({ ...story.model, clock: undefined });
      const { observation, outcome } = await story.make(draft, draft.as);
      if (outcome.kind === 'refused') continue;
      draft.done?.(outcome.answer);
      const { event } = observation;
      log.push(observation);
      const touched = new Map(
        [...about({ ...before, clock: story.model.clock }, event), ...about(story.model, event)].map((each) => [each[0], each]),
      );
      for (const [id, kind, name] of touched.values()) {
        const life = lives.get(id) ?? { kind, names: [name], gone: false, events: [] };
        life.events.push(event.eventID);
        const now = Object.values(kinds)
          .flatMap(({ all }): { id: string; name: string }[] => all(story.model))
          .find((entity) => entity.id === id);
        life.gone = now === undefined;
        if (now !== undefined && now.name.toLowerCase() !== life.names.at(-1)) {
          life.names.push(now.name.toLowerCase());
          renames += 1;
        }
        lives.set(id, life);
      }
    }
    const found: Lives = new Map();
    for (const { id, kind, keys, gone, events } of lineagesOf(log)) {
      if (!Object.hasOwn(kinds, kind)) continue;
      // Every entity of the story was made in it, so its id is known.
      expect(id, `${kind} ${keys} TRAILWARD_SEED=${seed}`).toBeDefined();
      found.set(id ?? '', { kind, names: keys, gone, events: events.map(({ event }) => event.eventID) });
    }
    expect(renames).toBeGreaterThan(30);
    expect([...lives.values()].filter(({ gone }) => gone).length).toBeGreaterThan(10);
    for (const [id, life] of lives) expect({ id, ...found.get(id) }, `TRAILWARD_SEED=${seed}`).toEqual({ id, ...life });
    expect(found.size).toBe(lives.size);
  });

  it('hold the user that deactivates its own MFA device, whose event names the device alone', () => {
    const event: CloudTrailEvent = {
      eventName: 'DeactivateMFADevice',
      eventSource: 'iam.amazonaws.com',
      eventID: 'e1',
      eventTime: '2026-03-02T09:00:00Z',
      userIdentity: { type: 'IAMUser', userName: 'bob', arn: 'arn:aws:iam::123456789012:user/bob' },
      requestParameters: { serialNumber: 'arn:aws:iam::123456789012:mfa/phone' },
      responseElements: null,
    };
    expect(lineagesOf([observe(event)])).toContainEqual(expect.objectContaining({ kind: 'user', keys: ['bob'] }));
  });
});
