import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { limitsPermissions, policiesOfType, policyType } from '../words/organization-policy.ts';
import { callById, organizationsId, organizationsTarget } from '../words/organizations-id.ts';

export const DisablePolicyType = defineEvent({
  source: 'organizations.amazonaws.com',
  name: 'DisablePolicyType',
  kind: 'change',
  access: 'write',
  title: 'Turn off a type of organisation policy everywhere',
  does: 'Turns off one type of policy in the root of the organisation, in the background. All policies of this type are detached from the root, from every unit and from every account at once, and no longer work anywhere.',
  doesNot: [
    'It does not delete the policies: their text stays in the organisation.',
    'It cannot be undone by EnablePolicyType alone: that brings no attachment back.',
    'It touches no policy of another type.',
  ],
  appears:
    'From the Organizations console (Disable policy type), the CLI, an SDK or infrastructure code, in the management account or in a member account to which policy management is delegated. Recorded in us-east-1. No DetachPolicy events tell which attachments were lost.',
  reading: {
    target:
      '`rootId` is the root of the organisation. The response lists the types of the root, with PENDING_DISABLE while AWS is at work.',
    parameters: {
      rootId: 'Id of the root, `r-…`.',
      policyType: 'The type, such as SERVICE_CONTROL_POLICY or RESOURCE_CONTROL_POLICY.',
    },
  },
  target: (event) => organizationsTarget(rootId(event), 'organization-root'),
  phrase: (event) => ({
    did: 'turned off',
    todo: 'turn off',
    what: `${policiesOfType(policyType(event))} in ${callById(rootId(event), 'the organisation root')}`,
  }),
  direction: 'weakens',
  risks: [
    {
      risk: 'All guardrails of the type are gone in every account at once: what they denied is allowed again wherever other policies allow it.',
      when: 'The type is SERVICE_CONTROL_POLICY or RESOURCE_CONTROL_POLICY, and such policies were attached.',
      holds: (event) => (limitsPermissions(policyType(event)) === false ? false : undefined),
    },
    {
      risk: 'The record of which policy was attached where is lost, so the guardrails are slow to rebuild.',
      when: 'The attachments are not kept as code or in an inventory.',
    },
  ],
  benign: ['A policy type that was only tried out is turned off again, with no policy of it attached.'],
  verify: [
    'Find out from code, AWS Config or earlier AttachPolicy events what was attached where, and attach it again.',
    'Look at what was done in member accounts since that was denied before: LeaveOrganization, StopLogging, new Regions.',
    'Ask the owner of the organisation at once; there is hardly a routine reason.',
  ],
  related: [
    'organizations:EnablePolicyType',
    'organizations:DetachPolicy',
    'organizations:AttachPolicy',
    'organizations:DeletePolicy',
    'organizations:LeaveOrganization',
  ],
  remediations: ['contain-principal'],
  attack: ['T1562'],
  references: [
    'https://docs.aws.amazon.com/organizations/latest/APIReference/API_DisablePolicyType.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/disable-policy-type.html',
  ],
});

function rootId(event: CloudTrailEvent): string | undefined {
  return organizationsId(event, 'rootId', ['organization-root']);
}
