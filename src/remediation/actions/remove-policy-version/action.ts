import { memberAt } from '../../../account/members.ts';
import { knownValue } from '../../../account/part.ts';
import { type ActionContext, defineAction, type Proposal } from '../../action.ts';
import { documentReach } from '../../document-reach.ts';
import { ownPolicy } from '../../own-policy.ts';

export const action = defineAction({
  id: 'remove-policy-version',
  family: 'policies',
  about:
    'Deletes one version of a customer-managed policy that is not the default, and so in force for nobody. Old versions that amount to administrator are a way back in for whoever may set the default version, and five versions are the most that a policy can have. The document goes into the plan first.',
  reversal: 'The document is stored again as a version that is not the default. It gets a new version id; the old id does not come back.',
  risk: 'R3',
  targets: ['policy'],
  parameters: { version: { about: 'Id of the version, v2.', type: { kind: 'text' }, required: true } },
  calls: ['iam:DeletePolicyVersion'],
  plan,
});

function plan({ state, partition, target, parameter }: ActionContext): Proposal {
  const found = ownPolicy(state, partition, target.name);
  if (found.kind === 'refused') return found;
  const { policy } = found;
  const id = parameter('version') ?? '';
  const now = knownValue(policy.defaultVersion);
  if (now === undefined)
    return {
      kind: 'refused',
      reason: `Which version of policy ${policy.arn} is the default is not known.`,
      instead: 'Read the account first: trailward collect.',
    };
  if (id === now)
    return {
      kind: 'refused',
      reason: `Version ${id} is the default of policy ${policy.arn}, which AWS does not delete.`,
      instead: 'Make another version the default first: trailward plan --action restore-policy-version.',
    };
  const version = memberAt(policy.versions, id);
  if (version === undefined)
    return policy.versions.whole.kind === 'known'
      ? { kind: 'nothing', reason: `Policy ${policy.arn} has no version ${id}.` }
      : {
          kind: 'refused',
          reason: `Whether policy ${policy.arn} has a version ${id} is not known.`,
          instead: 'Read the account first: trailward collect.',
        };
  const document = knownValue(version.document);
  if (document === undefined)
    return {
      kind: 'refused',
      reason: `What version ${id} of policy ${policy.arn} says is not known, and AWS keeps no copy of what is deleted.`,
      instead: 'Read the account first: trailward collect.',
    };
  const dangerous = documentReach(document) === 'administrator';
  return {
    kind: 'steps',
    title: `Delete version ${id} of policy ${policy.arn}`,
    steps: [
      {
        title: `Delete version ${id} of policy ${policy.arn}`,
        why: dangerous
          ? 'The version amounts to administrator, and whoever may set the default version could put it in force with one call.'
          : 'The version is in force for nobody, and a policy can have five at most.',
        call: { service: 'iam', action: 'DeletePolicyVersion', parameters: { PolicyArn: policy.arn, VersionId: id } },
      },
    ],
    notes: [
      'The plan holds the document. Undone, it comes back under a new version id, and only while the policy has fewer than five versions.',
    ],
  };
}
