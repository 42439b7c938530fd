import type { Table } from '../table.ts';

/** A value as its JSON text holds it: tables are objects, and nothing is read-only. */
export type Plain<T> =
  T extends Table<infer V>
    ? { [key: string]: Plain<V> }
    : T extends readonly (infer I)[]
      ? Plain<I>[]
      : T extends object
        ? { -readonly [K in keyof T]: Plain<T[K]> }
        : T;

/**
 * `true` when two types are the same to the last optional field, else `never`. Being assignable both ways would not do:
 * a schema that forgets an optional field is.
 */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
