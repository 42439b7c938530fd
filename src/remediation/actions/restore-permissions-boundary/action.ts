import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { boundedPrincipal } from '../../bounded-principal.ts';
import { callsOutside } from '../../calls-outside.ts';
import { documentReach } from '../../document-reach.ts';
import { namedPolicy } from '../../named-policy.ts';
import { managedDocument } from '../../user-statements.ts';
import { earlierBoundary } from './earlier-boundary.ts';

export const action = defineAction({
  id: 'restore-permissions-boundary',
  family: 'policies',
  about:
    'Puts the permissions boundary of a user or role back: the one that is named, or the one that stood before the newest change that the ingested history shows. What the entity called and the boundary does not allow is named. A boundary that amounts to administrator holds nobody back, and is refused.',
  reversal: 'The boundary that stands now is put back, or taken away where there is none.',
  risk: 'R2',
  targets: ['user', 'role'],
  parameters: { policy: { about: 'ARN of the managed policy; from the ingested history unless given.', type: { kind: 'text' } } },
  calls: ['iam:PutUserPermissionsBoundary', 'iam:PutRolePermissionsBoundary'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, partition, target, parameter } = context;
  const found = boundedPrincipal(state, target);
  if (found.kind === 'refused') return found;
  const { holder, principal, boundary } = found;
  const { word, name, called } = holder;
  const given = parameter('policy');
  const wanted = given === undefined ? earlierBoundary(context, holder, boundary) : { kind: 'boundary' as const, arn: given };
  if (wanted.kind !== 'boundary') return wanted;
  const { arn } = wanted;
  if (arn === boundary) return { kind: 'nothing', reason: `Policy ${arn} is the boundary of ${called} already.` };
  const policy = namedPolicy(state, partition, arn);
  if (policy.kind === 'refused') return policy;
  const document = managedDocument(state, arn);
  if (documentReach(document, arn) === 'administrator')
    return {
      kind: 'refused',
      reason: `Policy ${arn} amounts to administrator, so that it would keep ${called} from nothing.`,
      instead: 'Name a policy that allows what the entity may have at most: --param policy=ARN.',
    };
  return {
    kind: 'steps',
    title: `Put the permissions boundary of ${called} back`,
    steps: [
      {
        title: `Make policy ${arn} the permissions boundary of ${called} again`,
        why:
          boundary === undefined ? 'Without it the entity can do all that its policies allow.' : `Policy ${boundary} was put in its place.`,
        call: { service: 'iam', action: `Put${word}PermissionsBoundary`, parameters: { [`${word}Name`]: name, PermissionsBoundary: arn } },
      },
    ],
    breaks: callsOutside(context, principal, document),
  };
}
