import { actorInWords } from '../../../catalogue/sentence.ts';
import { callIt } from '../../../catalogue/words/call-it.ts';
import { isAdministratorPolicy } from '../../../catalogue/words/managed-policy.ts';
import { isSelf } from '../../../catalogue/words/self.ts';
import { textParameter } from '../../../events/fields.ts';
import { defineDetector } from '../../detector.ts';

export const detector = defineDetector({
  id: 'boundary-removed',
  kind: 'each',
  title: 'Permissions boundary removed',
  about:
    'The permissions boundary of a user or role was deleted, or replaced by a policy that allows everything, which bounds nothing. Every permission that the boundary held back is in force at once.',
  verify: [
    'Compare the policies of the identity with the boundary that is gone: the difference is what it gained.',
    'Ask who sets boundaries in this account; deleting one is rarely part of other work.',
    'Look at what the identity did afterwards.',
  ],
  remediations: ['restore-permissions-boundary', 'contain-principal'],
  attack: ['T1098.003', 'T1548.005'],
  inspect: (observation) => {
    const { change, event } = observation;
    if (change.eventSource !== 'iam.amazonaws.com') return undefined;
    const deleted = /^Delete(User|Role)PermissionsBoundary$/.test(change.eventName);
    const emptied =
      /^Put(User|Role)PermissionsBoundary$/.test(change.eventName) &&
      textParameter(event, 'permissionsBoundary')?.endsWith(':policy/AdministratorAccess') === true &&
      isAdministratorPolicy(textParameter(event, 'permissionsBoundary')) === true;
    if (!deleted && !emptied) return undefined;
    const self = isSelf(event, change.target) === true;
    return {
      evidence: [observation],
      title: `Permissions boundary of ${callIt(change.target)} ${deleted ? 'removed' : 'replaced by AdministratorAccess'} by ${actorInWords(change.actor)}`,
      explanation: `${change.summary} ${deleted ? 'Nothing caps its permissions any longer' : 'A boundary that allows everything caps nothing'}, short of service control policies.`,
      severity: self ? 'critical' : 'high',
      reasons: [
        deleted ? 'The boundary is gone.' : 'AdministratorAccess as a boundary allows everything.',
        ...(self ? ['The actor took away its own ceiling.'] : []),
      ],
    };
  },
});
