/** Where a part of a state was learnt, and when it was so. */
export interface Read {
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  at: string;
  /** The call or document (`iam:ListMFADevices`, `credential-report`), or `event <id>` for what a change made so. */
  source: string;
}

/** Something about an account that is known, known not to be there, or unknown. UNKNOWN is never guessed. */
export type Part<T> = { kind: 'known'; value: T; read: Read } | { kind: 'absent'; read: Read } | Unknown;

export interface Unknown {
  kind: 'unknown';
  reason: string;
  /** The IAM action that would have told, when lack of it is the reason. */
  permission?: string;
}

export function known<T>(value: T, read: Read): Part<T> {
  return { kind: 'known', value, read };
}

export function absent(read: Read): Part<never> {
  return { kind: 'absent', read };
}

export function unknown(reason: string, permission?: string): Unknown {
  return permission === undefined ? { kind: 'unknown', reason } : { kind: 'unknown', reason, permission };
}

/** The value of a part, or undefined when it is absent or unknown. */
export function knownValue<T>(part: Part<T>): T | undefined {
  return part.kind === 'known' ? part.value : undefined;
}
