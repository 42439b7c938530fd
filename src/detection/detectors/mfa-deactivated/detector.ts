import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import { isSelf } from '../../../catalogue/words/self.ts';
import { defineDetector } from '../../detector.ts';

export const detector = defineDetector({
  id: 'mfa-deactivated',
  kind: 'each',
  title: 'MFA device deactivated',
  about:
    'An MFA device was taken from a user. From then on the password alone signs in, and conditions that ask for MFA can be met by whoever enrols the next device.',
  verify: [
    'Ask the user whether the device was lost or replaced, over a channel that does not depend on this account.',
    'See whether an EnableMFADevice for the same user follows within minutes, and from the same address.',
    'Look for console sign-ins of the user after the change.',
  ],
  remediations: ['enrol-mfa', 'require-mfa', 'force-password-reset', 'contain-principal'],
  attack: ['T1556.006'],
  inspect: (observation) => {
    const { change, event } = observation;
    if (change.eventSource !== 'iam.amazonaws.com' || change.eventName !== 'DeactivateMFADevice') return undefined;
    const self = isSelf(event, change.target) === true;
    return {
      evidence: [observation],
      title: `MFA of ${callIt(change.target)} deactivated by ${self ? 'the user itself' : actorInWords(change.actor)}`,
      explanation: `${change.summary} Until another device is enrolled, the password alone signs in.`,
      severity: self ? 'medium' : 'high',
      reasons: [
        self
          ? 'The user took its own device away, as people do when they change phones.'
          : 'Somebody other than the user took the device away.',
      ],
    };
  },
});
