import { isAwsAdministrator } from '../../../kernel/aws-managed-policy.ts';
import { readPolicyDocument } from '../../../kernel/policy-document.ts';
import { administratorReach } from '../../../policy/administrator.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { boundedPrincipal } from '../../bounded-principal.ts';
import { heldDocuments, type Principal } from '../../held-documents.ts';

export const action = defineAction({
  id: 'remove-permissions-boundary',
  family: 'policies',
  about:
    'Takes the permissions boundary away from one user or role on which it was put without need. This gives access: all that the policies of the entity and of its groups allow counts from then on. So it asks before it goes on, and it is refused where the policies amount to administrator or are not all known.',
  reversal: 'The boundary is put back.',
  risk: 'R2',
  targets: ['user', 'role'],
  parameters: {},
  calls: ['iam:DeleteUserPermissionsBoundary', 'iam:DeleteRolePermissionsBoundary'],
  plan,
});

function plan({ state, target }: ActionContext): Proposal {
  const found = boundedPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { holder, principal, boundary } = found;
  const { word, name, called } = holder;
  if (boundary === undefined) return { kind: 'nothing', reason: `${called} has no permissions boundary.` };
  const reason = reachWithout({ state }, principal);
  if (reason !== undefined)
    return {
      kind: 'refused',
      reason: `${reason}, and the boundary may be what holds ${called} back.`,
      instead: 'Narrow the policies first: trailward plan --action narrow-policy or replace-administrator.',
    };
  return {
    kind: 'steps',
    title: `Take the permissions boundary away from ${called}`,
    steps: [
      {
        title: 'Make sure that the boundary is not needed',
        why: `Without it ${called} can do all that its policies allow.`,
        gate: { kind: 'confirm', question: `Was boundary ${boundary} put on ${called} without need?` },
      },
      {
        title: `Take the permissions boundary ${boundary} away from ${called}`,
        why: 'The boundary was put without need.',
        call: { service: 'iam', action: `Delete${word}PermissionsBoundary`, parameters: { [`${word}Name`]: name } },
        risk: 'R2',
      },
    ],
    notes: ['Whoever may attach policies to the entity may give it more than the boundary let through.'],
  };
}

/** What speaks against taking a boundary away, as the beginning of a sentence; undefined where nothing does. */
function reachWithout({ state }: Pick<ActionContext, 'state'>, principal: Principal): string | undefined {
  const { documents, isWhole } = heldDocuments(state, principal);
  const readings = documents.map(({ document }) => readPolicyDocument(document));
  const statements = readings.flatMap((reading) => (reading.kind === 'document' ? reading.statements : []));
  if (documents.some(({ policy, isManaged }) => isManaged && isAwsAdministrator(policy)) || administratorReach(statements).kind !== 'less')
    return `The policies of ${principal.kind} ${principal.entity.name} amount to administrator`;
  return isWhole && readings.every(({ kind }) => kind === 'document')
    ? undefined
    : `The policies of ${principal.kind} ${principal.entity.name} are not all known`;
}
