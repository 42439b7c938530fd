/**
 * Which records a reader keeps. Plain data, so that it can cross a thread or be compiled to a faster scanner. A record
 * is kept when any one of the lists wants it and it lies in the time span; everything else is only counted.
 */
export interface Interest {
  /** Event sources of which every record is kept whose name is not read-like (Get, List, Describe, Simulate, Generate, Lookup, Head, BatchGet…). */
  writesOf: readonly string[];
  /** Event names to keep, by event source. Names are without an API version suffix (`AddPermission`, not `AddPermission20150331v2`). */
  names: Readonly<Record<string, readonly string[]>>;
  /** Values of `userIdentity.type` of which every record is kept, such as `Root`. */
  identityTypes: readonly string[];
  /** Keep records whose request parameters AWS left out because they were too large. */
  omittedParameters: boolean;
  /** UTC, inclusive, `YYYY-MM-DDTHH:MM:SSZ`. */
  since?: string;
  /** UTC, exclusive, `YYYY-MM-DDTHH:MM:SSZ`. */
  until?: string;
  /** Keep every record. For small inputs, such as `explain FILE`. */
  everything?: boolean;
}
