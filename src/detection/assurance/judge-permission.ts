import { isSelf } from '../../catalogue/words/self.ts';
import type { Judge } from './assurance.ts';

/** Self-change and privilege gained, as far as one event shows them. */
export const judgePermission: Judge = ({ event, change }) => {
  if (change.outcome !== 'succeeded')
    return { verdict: 'held', evidence: `The call did not succeed (${event.errorCode ?? 'failure'}), so nobody gained anything.` };
  const self = isSelf(event, change.target);
  if (self === undefined) return { verdict: 'not-determinable', evidence: 'The event does not name both the actor and the target.' };
  if (!self) {
    const grants = change.direction === 'grants';
    return {
      verdict: 'held',
      evidence: `Actor (${change.actor.arn || change.actor.name}) and target (${change.target.kind} ${change.target.name}) are not the same principal.${grants ? ' What it gave to the target is another matter: see the risks.' : ''}`,
    };
  }
  const gained = change.direction === 'grants' || change.direction === 'weakens';
  if (!gained && change.direction !== 'neutral')
    return { verdict: 'held', evidence: `The actor changed itself, but the call ${change.direction}.` };
  return {
    verdict: 'violated',
    evidence: `The actor changed itself (${change.target.kind} ${change.target.name})${gained ? ', and the call adds access' : ''}.`,
  };
};
