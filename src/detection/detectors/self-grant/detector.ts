import type { Observation } from '../../../catalogue/observe.ts';
import { actorInWords } from '../../../catalogue/sentence.ts';
import { isSelf } from '../../../catalogue/words/self.ts';
import { textParameter } from '../../../events/fields.ts';
import type { Severity } from '../../../kernel/severity.ts';
import { defineDetector } from '../../detector.ts';

export const detector = defineDetector({
  id: 'self-grant',
  kind: 'each',
  title: 'A principal granted access to itself',
  about:
    'A user or role changed its own permissions, its own trust policy, its group memberships or its own credentials in a way that grants. Somebody who may raise their own access is in effect already an administrator.',
  verify: [
    'Compare what the actor could do before and after.',
    'Ask whether this principal is meant to manage its own access; people who administer IAM should act on others, with review.',
    'Look at what it did with the new access.',
  ],
  remediations: ['detach-policy', 'remove-inline-policy', 'remove-group-member', 'restore-trust', 'narrow-policy', 'contain-principal'],
  attack: ['T1098.003', 'T1548.005'],
  inspect: (observation) => {
    const { change, event, entry } = observation;
    if (change.eventSource !== 'iam.amazonaws.com' || entry.kind !== 'change' || change.direction !== 'grants') return undefined;
    if (!actsOnItself(observation)) return undefined;
    const { severity, reason } = weight(observation);
    return {
      evidence: [observation],
      title: `${change.eventName} by ${actorInWords(change.actor)} on itself`,
      explanation: `${change.summary} Actor and target are the same principal.${textParameter(event, 'policyArn') === undefined ? '' : ' The policy applies to it within seconds.'}`,
      severity,
      reasons: [reason],
    };
  },
});

/** AddUserToGroup acts on a group, but what grows is the user that joins it. */
function actsOnItself({ event, change }: Observation): boolean {
  if (change.eventName === 'AddUserToGroup') {
    return isSelf(event, { kind: 'user', name: textParameter(event, 'userName') ?? '' }) === true;
  }
  return isSelf(event, change.target) === true;
}

function weight({ entry }: Observation): { severity: Severity; reason: string } {
  if (entry.access === 'permissions-management' || entry.name === 'AddUserToGroup') {
    return { severity: 'high', reason: 'The call changes permissions, and the actor is the one who gains them.' };
  }
  if (entry.name === 'EnableMFADevice' || entry.name === 'CreateVirtualMFADevice') {
    return { severity: 'informational', reason: 'Enrolling a device of one’s own is what people are asked to do.' };
  }
  return { severity: 'low', reason: 'The call adds a credential to the actor itself: common in self-service, and a way to keep access.' };
}
