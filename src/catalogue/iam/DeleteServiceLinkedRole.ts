import { deleteServiceLinkedRoleHistory } from '../effects/service-linked-role.ts';
import { defineEvent } from '../entry.ts';
import { roleTarget } from '../words/targets.ts';

export const DeleteServiceLinkedRole = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteServiceLinkedRole',
  kind: 'change',
  access: 'write',
  title: 'Ask for the deletion of a service-linked role',
  does: 'Submits a request to delete one service-linked role and answers with the id of a deletion task. IAM then asks the service whether the role is still needed, and deletes it only when it is not.',
  doesNot: [
    'It does not say that the role is gone: the task runs afterwards and can fail, which this event does not show.',
    'It deletes nothing of the service itself: resources that use the role must be removed first, through the service.',
    'It does not start a second deletion when one is already under way: it answers with the id of the earlier task.',
  ],
  appears:
    'From the console (Delete on the role page), the CLI, an SDK, or infrastructure code that removes the role, and from services that clean up after a feature is switched off. Recorded in us-east-1.',
  reading: {
    target: '`roleName` is the role; its name mostly begins with `AWSServiceRoleFor`.',
    parameters: { roleName: 'Service-linked role that is to be deleted.' },
  },
  target: roleTarget,
  phrase: (event) => {
    const { name } = roleTarget(event);
    const role = name === '' ? 'a service-linked role that the event does not name' : `service-linked role ${name}`;
    return { did: 'asked for the deletion of', todo: 'ask for the deletion of', what: role };
  },
  direction: 'removes',
  risks: [
    {
      risk: 'A protective service stops working in this account.',
      when: 'The role belongs to a service that detects, records or configures, its resources were removed before, and the task succeeds.',
    },
    {
      risk: 'A feature of the organisation breaks for this account.',
      when: 'The role serves AWS Organizations, IAM Identity Center or another service that works across accounts.',
    },
  ],
  benign: ['A service is no longer used here, and its role is cleaned up.', 'A test account is emptied.'],
  verify: [
    'Check whether the role still exists, or read the outcome of the task with get-service-linked-role-deletion-status.',
    'Look for calls of the same actor that removed resources of the service just before.',
    'Ask whether the service is meant to be gone from this account.',
  ],
  related: ['iam:CreateServiceLinkedRole', 'iam:DeleteRole', 'organizations:DisableAWSServiceAccess'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceLinkedRole.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServiceLinkedRoleDeletionStatus.html',
  ],
  history: deleteServiceLinkedRoleHistory(),
});
