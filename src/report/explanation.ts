import type { Change } from '../kernel/change.ts';

/** What `trailward explain` says about an event name, or about one very event. The schema is `docs/reference/explanation.schema.json`. */
export interface Explanation {
  schemaVersion: 1;
  /** IAM service prefix, `iam`. */
  service: string;
  /** Event source, `iam.amazonaws.com`. */
  source: string;
  name: string;
  /** Whether the catalogue has a page of its own; if not, the page is made from AWS's action data. */
  catalogued: boolean;
  title: string;
  kind: 'change' | 'session' | 'read';
  access: string;
  /** For a name: the direction, or `depends` when the parameters decide. For an event: its own. */
  direction: string;
  /** Whether the effect of the call on the account state is modelled, so that history can be replayed over it. */
  effect: boolean;
  /** Whether the call can be taken back in general; absent where no effect is modelled. */
  reversible?: 'yes' | 'partly' | 'no';
  /** Why, or why not. */
  reversibleReason?: string;
  /** `service:EventName`. */
  related: string[];
  remediations: string[];
  /** MITRE ATT&CK technique ids. */
  attack: string[];
  references: string[];
  sections: Section[];
  /** Only for an event: the event as a change, and what ought to hold for it. */
  event?: { change: Change; assurances: { id: string; claim: string; verdict: string; evidence: string }[] };
}

/** A part of the page: paragraphs, then a list. Holds raw field values for an event: sanitise on output. */
export interface Section {
  id: string;
  title: string;
  text: string[];
  items: string[];
}
