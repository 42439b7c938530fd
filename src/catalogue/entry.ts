import type { CloudTrailEvent } from '../events/event.ts';
import type { Target } from '../kernel/change.ts';
import type { Direction } from '../kernel/direction.ts';
import type { RemediationId } from '../kernel/remediation.ts';
import type { EventHistory } from './effect.ts';

/** IAM's own levels of access, as the Service Authorization Reference gives them. */
export type AccessLevel = 'read' | 'list' | 'write' | 'permissions-management' | 'tagging';

/**
 * What one event name means. `defineEvent` records live one to a file, `catalogue/<service>/<EventName>.ts`, with
 * `<EventName>.sample.json` (synthetic) beside them; the registry is generated from the folders.
 */
export interface EventEntry {
  /** `eventSource` of the event, such as `iam.amazonaws.com`. */
  source: string;
  /** `eventName`, without any API version suffix. */
  name: string;
  /** `change` alters identity state or its audit trail; `session` issues credentials or signs in; `read` only looks. */
  kind: 'change' | 'session' | 'read';
  access: AccessLevel;
  /** What the call is for, at most 80 characters, starting with a verb: `Rename or move a user`. */
  title: string;
  /** What the call does, exactly. */
  does: string;
  /** What people often believe that it does, and it does not. */
  doesNot: readonly string[];
  /** When such an event appears: by which console action, tool or service, and where it is logged. */
  appears: string;
  /** How to read the event: who acted, what was acted on, and each request parameter that matters. */
  reading: { actor?: string; target: string; parameters: Readonly<Record<string, string>> };
  /** The entity that this event acts on. */
  target: (event: CloudTrailEvent) => Target;
  /** The words of one plain sentence about this very event. */
  phrase: (event: CloudTrailEvent) => Phrase;
  /** What the call does to access, as a function of its parameters. */
  direction: Direction | ((event: CloudTrailEvent) => Direction);
  /** Further facts that the page about one event shows, as sentences. */
  facts?: (event: CloudTrailEvent) => readonly string[];
  risks: readonly Risk[];
  /** Ordinary reasons for this event. */
  benign: readonly string[];
  /** What to look at before deciding, most telling first. */
  verify: readonly string[];
  /** Other events worth reading with this one, as `service:EventName`. */
  related: readonly string[];
  remediations: readonly RemediationId[];
  /** MITRE ATT&CK technique ids, `T1098.001`. */
  attack: readonly string[];
  /** AWS documentation, https://docs.aws.amazon.com/… only. */
  references: readonly string[];
  /** What the call does to the account state, and how to take it back. Every mutating IAM event has it. */
  history?: EventHistory;
}

/** `<actor> <did> <what>.` when the call succeeded; `<actor> tried to <todo> <what>, …` when it did not. */
export interface Phrase {
  did: string;
  todo: string;
  /** The rest of the sentence, without a full stop. */
  what: string;
}

/** Why a change can matter, and when it does. */
export interface Risk {
  risk: string;
  /** The condition under which the risk is real, in words. */
  when: string;
  /** The same condition read from the event: true, false, or undefined when the event alone cannot tell. */
  holds?: (event: CloudTrailEvent) => boolean | undefined;
}

/** Gives a catalogue record its type. */
export function defineEvent(entry: EventEntry): EventEntry {
  return entry;
}
