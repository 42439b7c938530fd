import type { AccountState } from '../../account/state.ts';
import type { Config } from '../../kernel/config.ts';
import type { EntityKey } from '../plan/entity-key.ts';
import type { CallStep, Plan } from '../plan/plan.ts';

/** What no plan may do, whatever it is for. A rule looks at a whole plan and gives a sentence for each offence. */
export interface RefusalRule {
  /** `own-credentials`. */
  id: string;
  /** What it keeps from happening, one sentence. */
  about: string;
  offences: (context: RefusalContext) => readonly string[];
}

export interface RefusalContext {
  plan: Pick<Plan, 'account' | 'origin' | 'risk'>;
  /** Calls of the plan with the entities that each touches. */
  steps: readonly TouchingStep[];
  /** The account before the plan, as far as it is known. */
  before: AccountState;
  /** Whether `before` and `after` hold no more than what the plan touches, and who might suffer by that. */
  isPart: boolean;
  /** The account after it, by the effects of its calls. */
  after: AccountState;
  /** ARN of whoever is to apply it, where it is known. */
  caller?: string;
  config: Pick<Config, 'breakGlass' | 'caps'>;
  /** Exceptions that hold. */
  excepted: readonly Excepted[];
  /** Whether the plan takes back what a plan of ours did: what was allowed then may be undone. */
  isRollback: boolean;
}

/** A resource that somebody answers for as it is, and the actions that would change it for the check that it fails. */
export interface Excepted {
  /** `user:alice`, as assess names it. */
  resource: string;
  actions: readonly string[];
  /** From which check, by whom, why and until when, as a sentence. */
  words: string;
}

export interface TouchingStep {
  step: CallStep;
  touches: readonly EntityKey[];
}
