import { actorInWords } from '../../../catalogue/sentence.ts';
import { parametersOmitted } from '../../../events/fields.ts';
import { defineDetector } from '../../detector.ts';

export const detector = defineDetector({
  id: 'parameters-omitted',
  kind: 'each',
  title: 'Request parameters too large to be logged',
  about:
    'AWS left the request parameters out of the record because they were too large. A policy padded with white space does that on purpose: the document takes effect and the log does not show it. What was set must be read from the account itself.',
  verify: [
    'Read the policy, or whatever the call set, from the account now, and compare it with the last version that you know.',
    'Look for other calls of the same actor with omitted parameters.',
  ],
  remediations: ['restore-inline-policy', 'restore-policy-version', 'restore-trust', 'contain-principal'],
  attack: ['T1562.008', 'T1027'],
  wants: { omittedParameters: true },
  inspect: (observation) => {
    const { change, event, entry } = observation;
    if (!parametersOmitted(event)) return undefined;
    const policy = entry.kind === 'change' && /Policy|Role|Document/.test(change.eventName);
    return {
      evidence: [observation],
      title: `Parameters of ${change.eventName} by ${actorInWords(change.actor)} are missing from the log`,
      explanation: `${change.summary} AWS recorded the call without its parameters because they were too large, so the log cannot say what was set.`,
      severity: policy ? 'high' : 'medium',
      reasons: [policy ? 'The call writes a policy, and a padded policy hides from the log.' : 'The call cannot be judged from the log.'],
    };
  },
});
