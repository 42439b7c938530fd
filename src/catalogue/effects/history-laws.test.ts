import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyState } from '../../account/empty-state.ts';
import { factsOf } from '../../account/facts.ts';
import { known } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/json.ts';
import { prefixOf } from '../action-data.ts';
import type { Inverse } from '../effect.ts';
import { entries } from '../entries.generated.ts';
import { succeeded } from './test-kit.ts';

const read = { at: '2026-03-01T00:00:00Z', source: 'test' };

/** Nothing known at all, and an account in which everything is known and there is nothing. */
function start(whole: boolean): AccountState {
  const empty = emptyState('111122223333');
  if (!whole) return empty;
  const all = known(true as const, read);
  return {
    ...empty,
    users: { ...empty.users, whole: all },
    groups: { ...empty.groups, whole: all },
    roles: { ...empty.roles, whole: all },
    policies: { ...empty.policies, whole: all },
    instanceProfiles: { ...empty.instanceProfiles, whole: all },
    samlProviders: { ...empty.samlProviders, whole: all },
    oidcProviders: { ...empty.oidcProviders, whole: all },
    trails: { ...empty.trails, whole: all },
  };
}

const withHistory = entries.flatMap((entry) => (entry.history === undefined ? [] : [{ entry, history: entry.history }]));

function sampleOf(source: string, name: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(new URL(`../${prefixOf(source)}/${name}.sample.json`, import.meta.url), 'utf8'));
  return isJsonObject(value) ? value : {};
}

/** Parameters and responses of the sample, some of them swapped for any JSON, left out, or left out by AWS. */
function mangled(sample: unknown): fc.Arbitrary<JsonObject | null> {
  const fields = isJsonObject(sample) ? sample : {};
  const json = fc.json({ maxDepth: 2 }).map((text): Json => JSON.parse(text));
  const names = ['userName', 'groupName', 'roleName', 'policyName', 'tags', ...Object.keys(fields)];
  return fc.oneof(
    fc.constant(null),
    fc.constant({ omitted: true }),
    fc.constant(fields),
    fc.dictionary(fc.constantFrom(...names), json).map((over) => ({ ...fields, ...over })),
    fc.subarray(Object.keys(fields)).map((kept) => Object.fromEntries(kept.map((name) => [name, fields[name]]))),
  );
}

/** A few events after one another, so that the last meets a state that has something in it. */
const stories = fc.array(fc.constantFrom(...withHistory), { minLength: 1, maxLength: 4 }).chain((chosen) =>
  fc.tuple(
    ...chosen.map(({ entry, history }) => {
      const sample = sampleOf(entry.source, entry.name);
      return fc.tuple(mangled(sample['requestParameters']), mangled(sample['responseElements'])).map(([request, response]) => {
        const event: CloudTrailEvent = { ...succeeded(entry.name, {}, response), eventSource: entry.source, requestParameters: request };
        return { history, event };
      });
    }),
  ),
);

const sentence = /^[A-Z].*\.$/s;

function sentencesOf(inverse: Inverse): readonly string[] {
  switch (inverse.kind) {
    case 'steps':
      return [];
    case 'partly':
      return inverse.lost;
    case 'irreversible':
      return [inverse.reason, inverse.instead, ...inverse.lost];
    case 'unknown':
      return [inverse.reason];
  }
}

describe('every history', () => {
  it('is total and pure, and speaks in sentences', () => {
    fc.assert(
      fc.property(fc.boolean(), stories, (whole, story) => {
        let state = start(whole);
        for (const { history, event } of story) {
          const [facts, text] = [JSON.stringify(factsOf(state)), JSON.stringify(event)];
          const { state: after, contradictions } = history.effect(state, event);
          const inverse = history.inverse(state, event);
          expect(JSON.stringify(history.effect(state, event))).toBe(JSON.stringify({ state: after, contradictions }));
          expect([JSON.stringify(factsOf(state)), JSON.stringify(event)]).toEqual([facts, text]);
          for (const said of [...contradictions, ...sentencesOf(inverse)]) expect(said).toMatch(sentence);
          for (const call of inverse.kind === 'steps' || inverse.kind === 'partly' ? inverse.calls : [])
            for (const name of Object.keys(call.parameters)) expect(name).toMatch(/^[A-Z]/);
          state = after;
        }
      }),
      { numRuns: 500 },
    );
  });
  it.each(withHistory.map(({ entry, history }) => [entry.name, history] as const))('%s says whether it can be taken back', (_, history) => {
    expect(history.reversible.reason).toMatch(sentence);
  });
});
