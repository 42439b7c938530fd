import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { policiesOfType, policyType } from '../words/organization-policy.ts';
import { callById, organizationsId, organizationsTarget } from '../words/organizations-id.ts';

export const EnablePolicyType = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'EnablePolicyType',
  kind: 'change',
  access: 'write',
  title: 'Turn on a type of organisation policy',
  does: 'Turns on one type of policy in the root of the organisation, in the background. From then on policies of this type can be attached to the root, units and accounts. For service control policies AWS attaches FullAWSAccess everywhere, and for resource control policies RCPFullAWSAccess, so that nothing is denied at first.',
  doesNot: [
    'It denies nothing by itself and creates no policy of yours.',
    'It does not bring back attachments from before the type was last turned off: those are lost and have to be made again.',
    'It does not work in an organisation that has only the consolidated billing features.',
  ],
  appears:
    'From the Organizations console (Policies), Control Tower, the CLI, an SDK or infrastructure code, in the management account or in a member account to which policy management is delegated. Recorded in us-east-1.',
  reading: {
    target: '`rootId` is the root of the organisation. The response lists the types of the root, with PENDING_ENABLE while AWS is at work.',
    parameters: {
      rootId: 'Id of the root, `r-…`.',
      policyType: 'The type, such as SERVICE_CONTROL_POLICY or RESOURCE_CONTROL_POLICY.',
    },
  },
  target: (event) => organizationsTarget(rootId(event), 'organization-root'),
  phrase: (event) => ({
    did: 'turned on',
    todo: 'turn on',
    what: `${policiesOfType(policyType(event))} in ${callById(rootId(event), 'the organisation root')}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The guardrails look as if they were back, while every account has only the policy that allows everything.',
      when: 'The type is SERVICE_CONTROL_POLICY and was turned off shortly before by DisablePolicyType.',
      holds: (event) => unlessOther(event, 'SERVICE_CONTROL_POLICY'),
    },
    {
      risk: 'The actor prepares policies that bind every account.',
      when: 'Nobody planned the use of this policy type.',
    },
  ],
  benign: ['The organisation takes a kind of guardrail into use, mostly once.', 'Control Tower sets up its guardrails.'],
  verify: [
    'Look for DisablePolicyType of the same type before; if there is one, compare all attachments with those of that time.',
    'Look for CreatePolicy and AttachPolicy of the type afterwards.',
    'Ask the owner of the organisation whether it was planned.',
  ],
  related: [
    'organizations:DisablePolicyType',
    'organizations:AttachPolicy',
    'organizations:CreatePolicy',
    'organizations:EnableAllFeatures',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnablePolicyType.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/enable-policy-type.html',
  ],
});

function rootId(event: CloudTrailEvent): string | undefined {
  return organizationsId(event, 'rootId', ['organization-root']);
}

function unlessOther(event: CloudTrailEvent, type: string): false | undefined {
  const given = policyType(event);
  return given === undefined || given === type ? undefined : false;
}
