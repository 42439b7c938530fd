import { isJsonObject } from '../kernel/json.ts';
import type { Members } from './members.ts';
import type { Part, Read } from './part.ts';

/** Tells what keeps a value, found at `place`, from being a `T`; an empty list when nothing does. Total on any JSON. */
export interface Check<T> {
  (value: unknown, place: string): string[];
  /** Never there; ties the check to its type. */
  checked?: T;
}

/** A check of one expectation, which the problem names. */
export function check<T>(what: string, holds: (value: unknown) => boolean): Check<T> {
  return (value, place) => (holds(value) ? none : [`${place} is not ${what}`]);
}

const none: string[] = [];

export const text = check<string>('a text', (value) => typeof value === 'string');
export const amount = check<number>('a number', (value) => typeof value === 'number');
export const flag = check<boolean>('true or false', (value) => typeof value === 'boolean');
export const yes = check<true>('true', (value) => value === true);
const object = check<object>('an object', isJsonObject);

/** One of some texts. */
export function oneOf<T extends string>(...texts: readonly T[]): Check<T> {
  return check(`one of ${texts.join(', ')}`, (value) => texts.some((each) => each === value));
}

/** Nothing, or what `one` wants. */
export function optional<T>(one: Check<T>): Check<T> {
  return (value, place) => (value === undefined ? none : one(value, place));
}

/** An object with these members, each as its own check wants it, and any others. */
export function members<T>(checks: { [K in keyof T]-?: Check<T[K]> }): Check<T> {
  const list = Object.entries<Check<unknown>>(checks);
  return (value, place) => {
    if (!isJsonObject(value)) return object(value, place);
    let problems = none;
    for (const [key, each] of list) {
      const found = each(Object.hasOwn(value, key) ? value[key] : undefined, `${place}.${key}`);
      if (found.length > 0) problems = [...problems, ...found];
    }
    return problems;
  };
}

/** An object whose members are all alike. */
export function each<T>(one: Check<T>): Check<Readonly<Record<string, T>>> {
  return (value, place) =>
    isJsonObject(value)
      ? Object.entries(value).flatMap(([key, item]) => one(item, `${place}[${JSON.stringify(key)}]`))
      : object(value, place);
}

/** An array whose items are all alike. */
export function list<T>(one: Check<T>): Check<readonly T[]> {
  return (value, place) =>
    Array.isArray(value) ? value.flatMap((item, index) => one(item, `${place}[${index}]`)) : [`${place} is not an array`];
}

const read = members<Read>({ at: text, source: text });

/** A part whose value, where known, is as `one` wants it. */
export function part<T>(one: Check<T>): Check<Part<T>> {
  return (value, place) => {
    if (!isJsonObject(value)) return object(value, place);
    if (value['kind'] === 'unknown') {
      const permission = value['permission'] === undefined ? none : text(value['permission'], `${place}.permission`);
      return [...text(value['reason'], `${place}.reason`), ...permission];
    }
    if (value['kind'] === 'absent') return read(value['read'], `${place}.read`);
    if (value['kind'] !== 'known') return [`${place}.kind is not known, absent or unknown`];
    return [...one(value['value'], `${place}.value`), ...read(value['read'], `${place}.read`)];
  };
}

/** Members that are each as `one` wants them. */
export function membersOf<T>(one: Check<T>): Check<Members<T>> {
  return members<Members<T>>({ items: each(one), whole: part(yes) });
}
