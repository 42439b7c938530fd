import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { permissionSet } from '../words/identity-center.ts';

export const ProvisionPermissionSet = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'ProvisionPermissionSet',
  kind: 'change',
  access: 'write',
  title: 'Carry a permission set into accounts that have it',
  does: 'Writes the present state of one permission set into the roles made from it: in one account, or in every account where it is provisioned. Policies, boundary and session duration that were changed on the set take effect there. It runs in the background; the answer carries a request id and, mostly, the status IN_PROGRESS.',
  doesNot: [
    'It does not say what changes. That is in the Attach, Detach, Put and Delete events of the set before it.',
    'It assigns the set to nobody, and to no further account.',
    'A success here is not the end: the work in the accounts can still fail, as when a customer managed policy is missing there.',
  ],
  appears:
    'From the Identity Center console when a changed set is saved or reapplied, from the CLI, an SDK, and from Terraform after it changes a set. In each account the work shows as IAM events by the service-linked role AWSServiceRoleForSSO.',
  reading: {
    target: '`permissionSetArn` is the set; `targetType` and `targetId` say how far it is carried.',
    parameters: {
      permissionSetArn: 'Permission set that is provisioned.',
      instanceArn: 'Instance of Identity Center that holds the set.',
      targetType: '`AWS_ACCOUNT` for one account, `ALL_PROVISIONED_ACCOUNTS` for all that have the set.',
      targetId: 'Account, where `targetType` is `AWS_ACCOUNT`.',
    },
  },
  target: permissionSet,
  phrase: (event) => ({ did: 'provisioned', todo: 'provision', what: `${callIt(permissionSet(event))}${scope(event)}` }),
  // Whether this grants or restricts is decided by the changes that wait on the set, which the event does not show.
  direction: 'neutral',
  risks: [
    {
      risk: 'A grant on the set becomes real in many accounts at once.',
      when: 'A policy was attached or written on the set since it was last provisioned, or its boundary was removed.',
    },
    {
      risk: 'A denial or a boundary on the set is taken out of the accounts.',
      when: 'A policy that denied, or the boundary, was removed from the set before.',
    },
    {
      risk: 'Every account that has the set is reached, production and management of logs included.',
      when: '`targetType` is `ALL_PROVISIONED_ACCOUNTS`.',
      holds: (event) => {
        const type = textParameter(event, 'targetType');
        return type === undefined ? undefined : type === 'ALL_PROVISIONED_ACCOUNTS';
      },
    },
  ],
  benign: [
    'A reviewed change of the set is rolled out, right after the call that made it.',
    'Identity Center reports that an account has an older state, and an administrator reapplies the set.',
  ],
  verify: [
    'List the events for this set since the last ProvisionPermissionSet: they are what this call makes effective.',
    'Read the outcome with describe-permission-set-provisioning-status and the request id in the answer.',
    'List the accounts that have the set, and who is assigned to it there.',
  ],
  related: [
    'sso:AttachManagedPolicyToPermissionSet',
    'sso:PutInlinePolicyToPermissionSet',
    'sso:DeletePermissionsBoundaryFromPermissionSet',
    'sso:CreateAccountAssignment',
    'iam:PutRolePolicy',
    'iam:AttachRolePolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ProvisionPermissionSet.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html',
  ],
});

function scope(event: CloudTrailEvent): string {
  const account = textParameter(event, 'targetId');
  if (account !== undefined) return ` to account ${account}`;
  return textParameter(event, 'targetType') === 'ALL_PROVISIONED_ACCOUNTS' ? ' to every account that has it' : '';
}
