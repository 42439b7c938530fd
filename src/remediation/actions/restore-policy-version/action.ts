import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { callsLost } from '../../calls-lost.ts';
import { documentReach } from '../../document-reach.ts';
import { shellQuote } from '../../languages/cli/shell-quote.ts';
import { ownPolicy } from '../../own-policy.ts';
import { principalsUnderPolicy } from '../../principals-under-policy.ts';
import { earlierDefault } from './earlier-default.ts';

export const action = defineAction({
  id: 'restore-policy-version',
  family: 'policies',
  about:
    'Makes an earlier version of a customer-managed policy the default again: the one that is named, or the one that was the default before the newest change that the ingested history shows. No document is written and no version is deleted. A version that amounts to administrator is taken only when it is named.',
  reversal: 'The version that is the default now is made the default again.',
  risk: 'R2',
  targets: ['policy'],
  parameters: { version: { about: 'Id of the version, v3; from the ingested history unless given.', type: { kind: 'text' } } },
  calls: ['iam:SetDefaultPolicyVersion'],
  plan,
});

function plan(context: ActionContext): Proposal {
  const { state, partition, target, parameter } = context;
  const found = ownPolicy(state, partition, target.name);
  if (found.kind === 'refused') return found;
  const { policy } = found;
  const now = knownValue(policy.defaultVersion);
  if (now === undefined)
    return {
      kind: 'refused',
      reason: `Which version of policy ${policy.arn} is the default is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  const named = parameter('version');
  const wanted = named === undefined ? earlierDefault(context, policy, now) : { kind: 'version' as const, id: named };
  if (wanted.kind === 'refused') return wanted;
  const { id } = wanted;
  if (id === now) return { kind: 'nothing', reason: `Version ${id} is the default of policy ${policy.arn} already.` };
  const version = memberAt(policy.versions, id);
  if (version === undefined)
    return {
      kind: 'refused',
      reason: `Policy ${policy.arn} is not known to have a version ${id}.`,
      instead: `Name one of ${Object.keys(policy.versions.items).join(', ') || 'those that the account has'}.`,
    };
  const document = knownValue(version.document);
  const reach = documentReach(document);
  if (named === undefined && (reach === 'administrator' || reach === 'unknown'))
    return {
      kind: 'refused',
      reason:
        reach === 'administrator'
          ? `Version ${id} of policy ${policy.arn} amounts to administrator.`
          : `What version ${id} of policy ${policy.arn} says is not known.`,
      instead: `Name the version if you mean it: --param version=${id}.`,
    };
  return {
    kind: 'steps',
    title: `Make version ${id} the default of policy ${policy.arn}`,
    steps: [
      {
        title: `Make version ${id} the default of policy ${policy.arn}`,
        why: `Version ${now} was put in its place. Whoever has the policy gets what version ${id} says, at once.`,
        call: { service: 'iam', action: 'SetDefaultPolicyVersion', parameters: { PolicyArn: policy.arn, VersionId: id } },
      },
    ],
    breaks: callsLost(context, {
      principals: principalsUnderPolicy(state, policy.arn),
      change: (held) => (held.isManaged && held.policy === policy.arn ? { ...held, document } : held),
    }),
    notes: reach === 'administrator' ? [`Version ${id} amounts to administrator.`] : [],
    next: [
      `When version ${now} is not needed: trailward plan --action remove-policy-version --target ${shellQuote(`policy:${policy.arn}`)} --param version=${now}`,
    ],
  };
}
