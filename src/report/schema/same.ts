/**
 * `true` when two types are the same to the last optional field, else `never`. Being assignable both ways would not do:
 * a schema that forgets an optional field is.
 */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
