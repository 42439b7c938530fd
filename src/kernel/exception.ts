/** A failed check that somebody answers for, for a time: it is shown, and nothing is planned against it. */
export interface Exception {
  /** `<kind>:<name>` of the resource, exactly: `user:alice`. */
  resource: string;
  /** Id of the check. */
  check: string;
  owner: string;
  reason: string;
  /** The last day on which it holds, UTC, `YYYY-MM-DD`. */
  expires: string;
}

/** A resource as exceptions and break-glass lists name it: `user:alice`. */
export function resourceKey({ kind, name }: { kind: string; name: string }): string {
  return `${kind}:${name}`;
}

/** Whether an exception no longer holds at `now`, UTC. */
export function isExpired({ expires }: Exception, now: string): boolean {
  return now.slice(0, 10) > expires;
}
