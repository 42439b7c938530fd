import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { boundedPrincipal } from '../../bounded-principal.ts';
import { callsOutside } from '../../calls-outside.ts';
import { documentReach } from '../../document-reach.ts';
import { namedPolicy } from '../../named-policy.ts';
import { managedDocument } from '../../user-statements.ts';

export const action = defineAction({
  id: 'put-permissions-boundary',
  family: 'policies',
  about:
    'Makes a managed policy the permissions boundary of one user or role. Its policies count from then on only where the boundary allows the same. What it called and the boundary does not allow is named from the ingested history. A boundary that amounts to administrator is refused, and so is putting one in the place of another, unless that is asked for.',
  reversal: 'The boundary that stood before is put back, or the new one is taken away where there was none.',
  risk: 'R2',
  targets: ['user', 'role'],
  parameters: {
    policy: { about: 'ARN of the managed policy that becomes the boundary.', type: { kind: 'text' }, required: true },
    replace: { about: 'Put it in the place of a boundary that stands, which may allow less.', type: { kind: 'flag' } },
  },
  calls: ['iam:PutUserPermissionsBoundary', 'iam:PutRolePermissionsBoundary'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, partition, target, parameter } = context;
  const found = boundedPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { holder, principal, boundary } = found;
  const { word, name, called } = holder;
  const arn = parameter('policy') ?? '';
  if (boundary === arn) return { kind: 'nothing', reason: `Policy ${arn} is the boundary of ${called} already.` };
  const policy = namedPolicy(state, partition, arn);
  if (policy.kind === 'refused') return policy;
  const document = managedDocument(state, arn);
  const reach = documentReach(document, arn);
  if (reach === 'administrator')
    return {
      kind: 'refused',
      reason: `Policy ${arn} amounts to administrator, so that it would keep ${called} from nothing.`,
      instead: 'Choose a policy that allows what the entity may have at most.',
    };
  if (boundary !== undefined && parameter('replace') !== 'true')
    return {
      kind: 'refused',
      reason: `Policy ${boundary} is the boundary of ${called}, and another one may allow more.`,
      instead: 'Compare the two, then say that you mean it: --param replace=true.',
    };
  return {
    kind: 'steps',
    title: `Make policy ${arn} the permissions boundary of ${called}`,
    steps: [
      {
        title: `Make policy ${arn} the permissions boundary of ${called}`,
        why: 'Whatever policies the entity has or is given, it can do no more than the boundary allows.',
        call: { service: 'iam', action: `Put${word}PermissionsBoundary`, parameters: { [`${word}Name`]: name, PermissionsBoundary: arn } },
      },
    ],
    breaks: callsOutside(context, principal, document),
    notes: boundary === undefined ? [] : [`The boundary before was ${boundary}.`],
  };
}
