import type { AccountState } from '../../../src/account/state.ts';
import { makePlan, type Planned } from '../../../src/app/remedy/make-plan.ts';
import type { Config } from '../../../src/kernel/config.ts';
import { noConfig } from '../../../src/kernel/config.ts';
import type { Plan } from '../../../src/remediation/plan/plan.ts';
import type { StepsCase } from './every-case.ts';

/** The time of a case that has none of its own. */
export const defaultNow = '2026-03-02T09:00:00Z';

/** Cases are small accounts, of which one plan soon touches a great part. */
export const roomy: Config = { ...noConfig, caps: { principals: 1_000, percent: 100 } };

export interface CaseOptions {
  /** UTC; that of the case when left out. */
  now?: string;
  /** In place of the target and the parameters of the case, where the account has other ids. */
  target?: string;
  parameters?: Readonly<Record<string, string>>;
}

/** Plans the action of a case on a state, as the command line does. */
export function planCase({ action, one }: StepsCase, state: AccountState, options: CaseOptions = {}): Planned {
  const { usage, events, lastAccessed, past } = one;
  const wish = { action: action.id, target: options.target ?? one.target, parameters: options.parameters ?? one.parameters ?? {} };
  return makePlan(
    [wish],
    { kind: 'action', ...wish },
    {
      state,
      partition: 'aws',
      now: options.now ?? one.now ?? defaultNow,
      config: roomy,
      days: 7,
      ...(usage === undefined ? {} : { usage: (principal) => usage[principal] ?? [] }),
      ...(events === undefined ? {} : { events: (entity) => events[entity] ?? [] }),
      ...(past === undefined ? {} : { past: (eventId) => past[eventId] }),
      ...(lastAccessed === undefined ? {} : { lastAccessed: (principal) => lastAccessed[principal] }),
    },
  );
}

/** The steps of a plan as cases write them: `iam:UpdateAccessKey`, `gate:key-used`. */
export function stepNames({ steps }: Pick<Plan, 'steps'>): string[] {
  return steps.map((step) => (step.kind === 'call' ? `${step.call.service}:${step.call.action}` : `gate:${step.gate.kind}`));
}
