import { byTime } from '../../catalogue/by-time.ts';
import { policyLeftBy } from '../password-policy.ts';
import type { Judge } from './assurance.ts';

/** Length and reuse prevention that CIS asks for. */
const wanted = { length: 14, reuse: 24 };

/** The password policy in force, when an earlier event among those read set it. */
export const judgePasswordPolicy: Judge = (observation, past) => {
  const set = past.last(observation, 'iam.amazonaws.com', 'UpdateAccountPasswordPolicy');
  const gone = past.last(observation, 'iam.amazonaws.com', 'DeleteAccountPasswordPolicy');
  if (gone !== undefined && (set === undefined || byTime(gone, set) > 0)) {
    return {
      verdict: 'violated',
      evidence: `The account's password policy was deleted at ${gone.change.time} (event ${gone.change.eventId}).`,
    };
  }
  if (set === undefined) {
    return { verdict: 'not-determinable', evidence: 'No earlier event sets the policy; read it with aws iam get-account-password-policy.' };
  }
  const policy = policyLeftBy(set.event);
  const weak = policy.minimumPasswordLength < wanted.length || policy.passwordReusePrevention < wanted.reuse;
  const facts = `minimum length ${policy.minimumPasswordLength} (CIS asks for ${wanted.length}), ${policy.passwordReusePrevention} remembered (CIS asks for ${wanted.reuse})`;
  return { verdict: weak ? 'violated' : 'held', evidence: `Set at ${set.change.time} (event ${set.change.eventId}): ${facts}.` };
};
