import { knownValue } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { documentIn } from './document-in.ts';
import { entityIn, onEntity } from './edits.ts';
import { isServiceLinked } from './role-places.ts';

/** History of UpdateAssumeRolePolicy. The trust policy is replaced as a whole. */
export function updateTrustHistory(): EventHistory {
  return {
    effect: (before, event) =>
      onEntity(before, 'roles', textParameter(event, 'roleName'), (role, note) => {
        if (isServiceLinked(role)) note(`Role ${role.name} is a service-linked role, whose trust policy only its service sets.`);
        return { ...role, trust: documentIn(event) };
      }),
    inverse,
    reversible: { answer: 'yes', reason: 'Where the trust policy before is known it can be put back to the letter.' },
  };
}

function inverse(before: AccountState, event: CloudTrailEvent): Inverse {
  const name = textParameter(event, 'roleName');
  if (name === undefined) return { kind: 'unknown', reason: 'The event does not name the role.' };
  const role = entityIn(before, 'roles', name);
  const old = role === undefined ? undefined : knownValue(role.trust);
  if (old === undefined) return { kind: 'unknown', reason: `The trust policy of ${name} before is not known.` };
  if (old === knownValue(documentIn(event))) return { kind: 'steps', calls: [] };
  const parameters = { RoleName: name, PolicyDocument: old };
  return { kind: 'steps', calls: [{ service: 'iam', action: 'UpdateAssumeRolePolicy', parameters }] };
}
