import { readFileSync } from 'node:fs';
import { madeAccount } from '../account/cases.ts';
import type { AccountState } from '../account/state.ts';
import { prefixOf } from '../catalogue/action-data.ts';
import { entries } from '../catalogue/entries.generated.ts';
import { toEvent } from '../events/decode/to-event.ts';
import type { CloudTrailEvent } from '../events/event.ts';
import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';

/** Names of the calls by which the catalogue takes its samples back, each from every state that another sample can leave. */
export function emittedCalls(): ReadonlySet<string> {
  const emitted = new Set<string>();
  for (const { event, history } of samples) {
    for (const before of statesFor(event)) {
      const inverse = history.inverse(before, event);
      if (inverse.kind !== 'steps' && inverse.kind !== 'partly') continue;
      for (const { service, action } of inverse.calls) emitted.add(`${service}:${action}`);
    }
  }
  return emitted;
}

const samples = entries.flatMap(({ name, source, history }) => {
  if (history === undefined) return [];
  const url = new URL(`../catalogue/${prefixOf(source)}/${name}.sample.json`, import.meta.url);
  const sample: unknown = JSON.parse(readFileSync(url, 'utf8'));
  if (!isJsonObject(sample)) throw new Error(`${url.pathname} is not an object`);
  return [{ event: toEvent(sample, name, source, `sample-${name}`, '2026-03-02T09:00:00Z'), history }];
});

/** A known account after each sample, told of the very things that `event` is about, and of one value more. */
function statesFor(event: CloudTrailEvent): AccountState[] {
  const start = madeAccount();
  const about = leaves([event.requestParameters ?? null, event.responseElements ?? null]);
  const once = samples.map((sample) => ({ ...sample, event: concerning(sample.event, about) }));
  const states = once.map(({ event: earlier, history }) => history.effect(start, earlier).state);
  // Things that have to be there first, such as a user, are; then whatever else happened to them.
  const makers = once.filter(({ event: { eventName } }) => eventName.startsWith('Create') || eventName.startsWith('Upload'));
  const peopled = makers.reduce((state, { event: earlier, history }) => history.effect(state, earlier).state, start);
  return [start, peopled, ...states, ...once.map(({ event: earlier, history }) => history.effect(peopled, earlier).state)];
}

/** The event with every member that `about` has too set to what it is there. */
function concerning(event: CloudTrailEvent, about: ReadonlyMap<string, Json>): CloudTrailEvent {
  const set = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(set);
    if (!isJsonObject(value)) return value;
    const members = Object.entries(value).map(([key, inner]) => [key, identity.test(key) ? (about.get(key) ?? inner) : set(inner ?? null)]);
    return Object.fromEntries(members);
  };
  const told = (value: JsonObject | null | undefined) => {
    const changed = set(value ?? null);
    return isJsonObject(changed) ? changed : null;
  };
  const policy = about.get('policyArn');
  const response = told(event.responseElements);
  if (policy !== undefined && isJsonObject(response?.['policy'])) response['policy'] = { ...response['policy'], arn: policy };
  return { ...event, requestParameters: told(event.requestParameters), responseElements: response };
}

/** Members that say what a call is about, not what it sets. */
const identity = /^(?:\w+Name|name|\w+Arn|trailARN|\w+Id|serialNumber)$/;

function leaves(value: Json, found = new Map<string, Json>()): Map<string, Json> {
  if (Array.isArray(value)) for (const item of value) leaves(item, found);
  if (isJsonObject(value))
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string') found.set(key, inner);
      else leaves(inner ?? null, found);
    }
  return found;
}
