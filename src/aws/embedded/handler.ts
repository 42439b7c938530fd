import type { Model } from './model.ts';

/** Request members as the Query protocol carries them: text, lists and structures. */
export interface Parameters {
  [name: string]: string | Parameters | (string | Parameters)[] | undefined;
}

/** Response members, as the API names them. */
export interface Members {
  [name: string]: string | number | boolean | Date | Members | readonly (string | Members)[] | undefined;
}

/** Carries one call out on the account, or refuses it. `caller` is the access key id that signed the request. */
export type Handler = (model: Model, parameters: Parameters, caller: string) => Members;

/** A call that AWS refuses, with the code that it refuses it by. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function refuse(
  code:
    | 'AccessDenied'
    | 'NoSuchEntity'
    | 'EntityAlreadyExists'
    | 'DeleteConflict'
    | 'LimitExceeded'
    | 'InvalidInput'
    | 'InvalidAction'
    | 'ValidationError',
  message: string,
): never {
  throw new Refusal(code, message);
}

/** Text that the call must carry. */
export function text(parameters: Parameters, name: string): string {
  return optional(parameters, name) ?? refuse('ValidationError', `${name} is missing.`);
}

export function optional(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function texts(parameters: Parameters, name: string): string[] {
  const value = parameters[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function flag(parameters: Parameters, name: string): boolean {
  return parameters[name] === 'true';
}

/** The tags of a request. */
export function tagsIn(parameters: Parameters): Map<string, string> {
  const list = parameters['Tags'];
  const tags = new Map<string, string>();
  for (const tag of Array.isArray(list) ? list : []) {
    if (typeof tag === 'string') continue;
    const [key, value] = [text(tag, 'Key'), optional(tag, 'Value') ?? ''];
    if (tags.has(key)) refuse('InvalidInput', `Tag ${key} is given twice.`);
    tags.set(key, value);
  }
  return tags;
}

/** Tags as an answer lists them. */
export function tagList(tags: ReadonlyMap<string, string>): Members[] {
  return [...tags].map(([Key, Value]) => ({ Key, Value }));
}

/** The item of that name, which IAM compares without regard to case. */
export function byName<T extends { name: string }>(items: readonly T[], name: string): T | undefined {
  return items.find((item) => item.name.toLowerCase() === name.toLowerCase());
}

export function mustFind<T>(found: T | undefined, what: string): T {
  return found ?? refuse('NoSuchEntity', `There is no ${what}.`);
}

export function mustBeNew(found: unknown, what: string): void {
  if (found !== undefined) refuse('EntityAlreadyExists', `There is a ${what} already.`);
}

export function remove<T>(items: T[], item: T): void {
  items.splice(items.indexOf(item), 1);
}
