import { entityReaders } from './entity-readers.ts';

/** The IAM permissions that reading an entity takes, by its kind, sorted. */
export const reads: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(entityReaders).map(([kind, { calls }]) => [kind, [...new Set(calls.map(({ permission }) => permission))].sort()]),
);
