import type { AccountState } from '../../account/state.ts';
import type { Config } from '../../kernel/config.ts';
import type { ActionContext } from '../../remediation/action.ts';

/** What planning looks at. */
export interface PlanContext extends Pick<ActionContext, 'usage' | 'events' | 'lastAccessed' | 'past' | 'historySince'> {
  state: AccountState;
  partition: string;
  /** UTC. */
  now: string;
  /** ARN of whoever is to apply the plan, where it is known. */
  caller?: string;
  config: Config;
  /** Days until the plan expires. */
  days: number;
  /** Who asks for the plan, and may not approve it. */
  requester?: string;
}
