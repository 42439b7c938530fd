import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { ramPermissionInWords } from '../words/ram-permission.ts';
import { resourceShare } from '../words/resource-share.ts';
import { sets } from '../words/settings.ts';

export const AssociateResourceSharePermission = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'AssociateResourceSharePermission',
  kind: 'change',
  access: 'write',
  title: 'Set what the principals of a resource share may do',
  does: 'Puts a managed permission on a resource share for one resource type, or replaces the one that is there. It says which actions the principals of the share may use on resources of that type. A share has one permission for each type.',
  doesNot: [
    'It adds no principal and no resource.',
    'It does not show the actions: only the ARN of the permission. Read it with GetPermission.',
    'Without `replace` it does not exchange a permission: the call fails when the type already has one.',
  ],
  appears:
    'From the RAM console, the CLI, an SDK or infrastructure code, in the account that owns the share. Recorded in the Region of the share.',
  reading: {
    target: '`resourceShareArn` is the share. The response only says whether the call succeeded.',
    parameters: {
      resourceShareArn: 'ARN of the share.',
      permissionArn: 'ARN of the permission; with `aws` in place of the account id it is AWS managed.',
      replace: 'True replaces the permission that the type has; false when it is absent.',
      permissionVersion: 'Version, which can only be the default one; absent for the same.',
    },
  },
  target: resourceShare,
  phrase: (event) => ({ did: 'put', todo: 'put', what: `${ramPermissionInWords(event)} on ${callIt(resourceShare(event))}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'Principals of the share, outsiders included, may do more with the resources than before: write instead of read, for example.',
      when: '`replace` is true and the new permission allows more actions.',
      holds: (event) => (sets(event, 'replace', true) === false ? false : undefined),
    },
    {
      risk: 'Workloads in other accounts break.',
      when: '`replace` is true and the new permission allows fewer actions.',
      holds: (event) => (sets(event, 'replace', true) === false ? false : undefined),
    },
  ],
  benign: ['The share gets a narrower permission after a review.', 'A share is brought to the current version of a permission.'],
  verify: [
    'Read the permission (GetPermission), and compare it with the one before, from the last event for this share or from code.',
    'List the principals of the share, and see which are outside your organisation.',
    'Look for CreatePermission or CreatePermissionVersion of the same permission shortly before.',
  ],
  related: [
    'ram:DisassociateResourceSharePermission',
    'ram:CreatePermission',
    'ram:CreatePermissionVersion',
    'ram:AssociateResourceShare',
    'ram:ReplacePermissionAssociations',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_AssociateResourceSharePermission.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/security-ram-permissions.html',
  ],
});
