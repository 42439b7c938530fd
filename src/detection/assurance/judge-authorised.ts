import { automationOf } from '../automation.ts';
import type { Judge } from './assurance.ts';

/** IAM permitted what succeeded; whether anybody wanted it is not in the event. */
export const judgeAuthorised: Judge = ({ event, change }) => {
  if (change.outcome === 'denied')
    return {
      verdict: 'held',
      evidence: `AWS refused the call (${event.errorCode ?? 'denied'}): the attempt was not authorised and had no effect.`,
    };
  const automation = automationOf(change.actor);
  const tool =
    automation === undefined
      ? ''
      : automation.proven
        ? ` ${automation.tool} made the call.`
        : ` The user agent says ${automation.tool}, which can be forged.`;
  return {
    verdict: 'not-determinable',
    evidence: `${change.outcome === 'succeeded' ? 'The policies of the account allowed the call' : 'The call failed for another reason than permission'}; who approved it is not in the log.${tool}`,
  };
};
