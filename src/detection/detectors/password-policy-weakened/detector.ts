import { byTime } from '../../../catalogue/by-time.ts';
import type { Observation } from '../../../catalogue/observe.ts';
import { actorInWords } from '../../../catalogue/sentence.ts';
import type { Severity } from '../../../kernel/severity.ts';
import { defineDetector } from '../../detector.ts';
import { awsDefaultPolicy, type PasswordPolicy, policyLeftBy, weakerIn } from '../../password-policy.ts';
import type { Past } from '../../past.ts';

/** Length that CIS and FSBP ask for. */
const wantedLength = 14;

export const detector = defineDetector({
  id: 'password-policy-weakened',
  kind: 'each',
  title: 'Account password policy weakened',
  about:
    'The account password policy was deleted, or replaced by one that asks for less. There is no partial update: whatever a call leaves out goes back to its default. The policy is compared field by field with the one that an earlier event left, or with AWS’s default where no earlier event is known. It binds neither root nor access keys.',
  verify: [
    'Read the policy that is in force now.',
    'See whether the call meant to set one field and reset the others by leaving them out: a common mistake of scripts.',
    'Look for password changes and new login profiles after the change.',
  ],
  remediations: ['set-password-policy'],
  attack: ['T1556'],
  inspect: (observation, past) => {
    const { change, event } = observation;
    if (change.eventSource !== 'iam.amazonaws.com') return undefined;
    const deleted = change.eventName === 'DeleteAccountPasswordPolicy';
    if (!deleted && change.eventName !== 'UpdateAccountPasswordPolicy') return undefined;
    if (!deleted && event.requestParameters === null && change.outcome !== 'succeeded') return undefined;
    const before = knownBefore(observation, past);
    const after = deleted ? awsDefaultPolicy : policyLeftBy(event);
    const weaker = weakerIn(before ?? awsDefaultPolicy, after);
    const short = after.minimumPasswordLength < wantedLength;
    if (!deleted && weaker.length === 0 && !(before === undefined && short)) return undefined;
    const verdict = judge(deleted, before, weaker, after);
    return {
      evidence: [observation],
      title: `Password policy of account ${change.account} ${deleted ? 'deleted' : verdict.weakened ? 'weakened' : 'set below the usual minimum'} by ${actorInWords(change.actor)}`,
      explanation: `${change.summary} ${deleted ? 'AWS’s default applies instead: 8 characters, no expiry, no reuse prevention.' : `The call leaves: ${inWords(after)}.`}`,
      severity: verdict.severity,
      reasons: verdict.reasons,
    };
  },
});

function knownBefore(observation: Observation, past: Past): PasswordPolicy | undefined {
  const set = past.last(observation, 'iam.amazonaws.com', 'UpdateAccountPasswordPolicy');
  const gone = past.last(observation, 'iam.amazonaws.com', 'DeleteAccountPasswordPolicy');
  if (gone !== undefined && (set === undefined || byTime(gone, set) > 0)) return awsDefaultPolicy;
  return set === undefined ? undefined : policyLeftBy(set.event);
}

interface Verdict {
  severity: Severity;
  reasons: string[];
  weakened: boolean;
}

function judge(deleted: boolean, before: PasswordPolicy | undefined, weaker: string[], after: PasswordPolicy): Verdict {
  if (before === undefined && deleted)
    return { severity: 'high', reasons: ['The account had a policy of its own, and it is gone.'], weakened: true };
  if (weaker.length === 0) {
    const reason = deleted
      ? 'The policy that is known to precede it asked for no more than AWS’s default.'
      : `The minimum length is ${after.minimumPasswordLength}, below ${wantedLength}; the policy before it is not among these events.`;
    return { severity: 'low', reasons: [reason], weakened: false };
  }
  const against =
    before === undefined
      ? 'Compared with AWS’s default, as no earlier policy is among these events.'
      : 'Compared with the policy that an earlier event left.';
  return { severity: 'high', reasons: [...weaker, against], weakened: true };
}

function inWords(policy: PasswordPolicy): string {
  const classes = [
    policy.requireSymbols && 'symbols',
    policy.requireNumbers && 'numbers',
    policy.requireUppercaseCharacters && 'upper case',
    policy.requireLowercaseCharacters && 'lower case',
  ].filter((word) => word !== false);
  const needs = classes.length === 0 ? 'no character class required' : `${classes.join(', ')} required`;
  const age = policy.maxPasswordAge === 0 ? 'no expiry' : `expiry after ${policy.maxPasswordAge} days`;
  const reuse =
    policy.passwordReusePrevention === 0 ? 'any old password may return' : `the last ${policy.passwordReusePrevention} may not return`;
  return `${policy.minimumPasswordLength} characters, ${needs}, ${age}, ${reuse}`;
}
