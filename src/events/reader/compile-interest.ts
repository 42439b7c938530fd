import { asObject, asString, type JsonObject } from '../../kernel/json.ts';
import { baseName } from '../base-name.ts';
import type { Interest } from './interest.ts';

/** What a reader does with an event: keep it, count it only, or count it as wanted but outside of the time span. */
export type Wish = 'keep' | 'count' | 'outside';

/** Asks for a decoded record, its name and source, and its time (empty when unknown; such a record is never left out for its time). */
export type WishOf = (record: JsonObject, name: string, source: string, time: string) => Wish;

/** Names that begin so, followed by anything but a small letter, change nothing. */
const readLike = /^(?:Get|List|Describe|Simulate|Generate|Lookup|Head|BatchGet)(?![a-z])/;

/** Makes an interest quick to ask. */
export function compileInterest(interest: Interest): WishOf {
  const writesOf = new Set(interest.writesOf);
  const names = new Map(Object.entries(interest.names).map(([source, list]) => [source, new Set(list)]));
  const identityTypes = new Set(interest.identityTypes);
  const { since, until, omittedParameters, everything } = interest;

  function wants(record: JsonObject, name: string, source: string): boolean {
    if (everything === true) return true;
    if (writesOf.has(source) && !readLike.test(name)) return true;
    if (names.get(source)?.has(baseName(name)) === true) return true;
    if (omittedParameters && isOmitted(record)) return true;
    const type = asString(asObject(record.userIdentity)?.type);
    return type !== undefined && identityTypes.has(type);
  }

  return (record, name, source, time) => {
    if (!wants(record, name, source)) return 'count';
    if (time === '') return 'keep';
    return (since !== undefined && time < since) || (until !== undefined && time >= until) ? 'outside' : 'keep';
  };
}

function isOmitted(record: JsonObject): boolean {
  const omitted = asObject(record.requestParameters)?.omitted;
  return omitted === true || omitted === 'true';
}
