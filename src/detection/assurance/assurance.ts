import type { Observation } from '../../catalogue/observe.ts';
import type { Past } from '../past.ts';

/** One thing that ought to hold for a change, and whether the events at hand show that it did. */
export interface Assurance {
  id: 'permission' | 'password-policy' | 'mfa' | 'authorised' | 'audited' | 'transport';
  /** What ought to hold, as a statement. */
  claim: string;
  verdict: 'held' | 'violated' | 'not-determinable';
  /** What in the events says so, or what would have to be known. */
  evidence: string;
}

export type Verdict = Pick<Assurance, 'verdict' | 'evidence'>;

/** Judges one claim about an observation; `past` holds what came before it among the events that were read. */
export type Judge = (observation: Observation, past: Past) => Verdict;
