import { actorInWords } from '../../../catalogue/sentence.ts';
import { asObject, asString } from '../../../kernel/json.ts';
import { defineDetector } from '../../detector.ts';

export const detector = defineDetector({
  id: 'console-login-without-mfa',
  kind: 'each',
  title: 'Console sign-in without MFA',
  about:
    'An IAM user or the root user signed in to the console with a password alone. Federated and Identity Center sign-ins always show no MFA in CloudTrail, because the identity provider asks for it, so they are left out.',
  verify: [
    'Ask the user whether it was them, over a channel that does not depend on this account.',
    'Compare the address and the browser with earlier sign-ins of the user.',
    'See whether the user has an MFA device at all.',
  ],
  remediations: ['enrol-mfa', 'require-mfa', 'force-password-reset', 'contain-principal'],
  attack: ['T1078.004'],
  wants: { names: { 'signin.amazonaws.com': ['ConsoleLogin'] } },
  inspect: (observation) => {
    const { change, event } = observation;
    if (change.eventSource !== 'signin.amazonaws.com' || change.eventName !== 'ConsoleLogin' || change.outcome !== 'succeeded')
      return undefined;
    const type = asString(event.userIdentity?.type);
    if (type !== 'IAMUser' && type !== 'Root') return undefined;
    if (asObject(event.additionalEventData)?.MFAUsed !== 'No') return undefined;
    const from = change.actor.sourceIp === undefined ? '' : ` from ${change.actor.sourceIp}`;
    return {
      evidence: [observation],
      title: `Console sign-in without MFA by ${actorInWords(change.actor)}${from}`,
      explanation: `${change.summary} The password alone was enough: whoever learns it can do the same.`,
      severity: type === 'Root' ? 'high' : 'medium',
      reasons: ['CloudTrail records MFAUsed: No for this sign-in.'],
    };
  },
});
