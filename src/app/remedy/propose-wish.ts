import type { Proposal, Target } from '../../remediation/action.ts';
import { findAction } from '../../remediation/find-action.ts';
import { parseTarget } from '../../remediation/parse-target.ts';
import { propose } from '../../remediation/propose.ts';
import { exceptedBy } from './excepted-by.ts';
import type { PlanContext } from './plan-context.ts';
import type { Wish } from './wish.ts';

/** What the action of a wish proposes for the account as the context has it, unless there is none, or an exception holds. */
export function proposeWish({ action: id, target, parameters }: Wish, context: PlanContext): Proposal {
  const action = findAction(id);
  if (action === undefined) return { kind: 'refused', reason: `There is no action ${id}.`, instead: 'See trailward actions list.' };
  const aimed = parseTarget(target);
  if (aimed === undefined)
    return {
      kind: 'refused',
      reason: `${target} is no target.`,
      instead: `Give one as <kind>:<name>, of kind ${action.targets.join(', ')}.`,
    };
  const excepted = exceptedBy(context.config, context.now).find(
    ({ resource, actions }) => actions.includes(id) && resourceOf(aimed) === resource.toLowerCase(),
  );
  if (excepted !== undefined)
    return { kind: 'refused', reason: excepted.words, instead: 'Let the exception end, or take it out of trailward.yaml.' };
  return propose(action, { ...context, target: aimed, parameters });
}

/** A target as exceptions name resources: credentials without their owner, `account:account`, in lower case. */
function resourceOf({ kind, name, owner }: Target): string {
  const path = kind === 'inline-policy' && owner !== undefined ? `${owner.kind}/${owner.name}/${name}` : name;
  return `${kind}:${path}`.toLowerCase();
}
