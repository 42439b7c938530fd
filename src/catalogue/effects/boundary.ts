import { absent, known, knownValue, unknown } from '../../account/part.ts';
import type { AccountState } from '../../account/state.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { EventHistory, Inverse } from '../effect.ts';
import { entityIn, onEntity } from './edits.ts';
import { policyHolders } from './policy-holders.ts';
import { readOf } from './read-of.ts';

/** Kinds that can have a permissions boundary. */
type Bounded = 'users' | 'roles';

/** History of PutUserPermissionsBoundary and PutRolePermissionsBoundary. An entity has one boundary at most. */
export function putBoundaryHistory(kind: Bounded): EventHistory {
  return {
    effect: (before, event) =>
      onEntity(before, kind, nameIn(event, kind), (entity) => {
        const arn = boundaryIn(event);
        return { ...entity, boundary: arn === undefined ? unknown('the event does not name the boundary') : known(arn, readOf(event)) };
      }),
    inverse: (before, event) => inverse(before, event, kind, boundaryIn(event)),
    reversible: { answer: 'yes', reason: 'The boundary before can be put back, or taken away again where there was none.' },
  };
}

/** History of DeleteUserPermissionsBoundary and DeleteRolePermissionsBoundary. */
export function deleteBoundaryHistory(kind: Bounded): EventHistory {
  return {
    effect: (before, event) => onEntity(before, kind, nameIn(event, kind), (entity) => ({ ...entity, boundary: absent(readOf(event)) })),
    inverse: (before, event) => inverse(before, event, kind, ''),
    reversible: { answer: 'yes', reason: 'Where the boundary before is known it can be put back.' },
  };
}

/** `now` is the boundary after the call: empty when there is none, undefined when the event does not name it. */
function inverse(before: AccountState, event: CloudTrailEvent, kind: Bounded, now: string | undefined): Inverse {
  const { word } = policyHolders[kind];
  const name = nameIn(event, kind);
  if (name === undefined) return { kind: 'unknown', reason: 'The event does not name whose boundary it changed.' };
  const boundary = entityIn(before, kind, name)?.boundary;
  if (boundary === undefined || boundary.kind === 'unknown')
    return { kind: 'unknown', reason: `The permissions boundary of ${name} before is not known.` };
  const was = knownValue(boundary) ?? '';
  if (was === now) return { kind: 'steps', calls: [] };
  const [verb, arn] = was === '' ? ['Delete', {}] : ['Put', { PermissionsBoundary: was }];
  const parameters = { [`${word}Name`]: name, ...arn };
  return { kind: 'steps', calls: [{ service: 'iam', action: `${verb}${word}PermissionsBoundary`, parameters }] };
}

function nameIn(event: CloudTrailEvent, kind: Bounded): string | undefined {
  return textParameter(event, policyHolders[kind].parameter);
}

function boundaryIn(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'permissionsBoundary');
}
