import { defineEvent } from '../entry.ts';
import { ramPermission, ramPermissionInWords } from '../words/ram-permission.ts';

export const DeletePermission = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'DeletePermission',
  kind: 'change',
  access: 'write',
  title: 'Delete a customer managed permission',
  does: 'Deletes one customer managed permission of RAM with all its versions, in the Region of the call and in the background. It must not be on any resource share any more.',
  doesNot: [
    'It changes access for nobody at this moment: no share uses the permission.',
    'It cannot delete a permission that AWS manages.',
    'It does not show what the permission allowed.',
  ],
  appears: 'From the RAM console (Permissions library), the CLI, an SDK or infrastructure code. Recorded in the Region of the permission.',
  reading: {
    target: '`permissionArn` is the permission. The response gives the state, such as DELETING.',
    parameters: { permissionArn: 'ARN of the permission.' },
  },
  target: ramPermission,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: ramPermissionInWords(event) }),
  direction: 'removes',
  risks: [
    {
      risk: 'A narrow permission is gone, and shares fall back on a broader one.',
      when: 'Its shares were moved to another permission before, by AssociateResourceSharePermission or ReplacePermissionAssociations.',
    },
    {
      risk: 'Tracks of a permission that was made for an attack are covered.',
      when: 'It was created recently and used for a share with a foreign account.',
    },
  ],
  benign: ['A permission that no share uses is cleaned up.', 'Infrastructure code replaces the permission.'],
  verify: [
    'Find what it allowed in its CreatePermission and CreatePermissionVersion events.',
    'Find the shares that used it, and what permission they have now.',
  ],
  related: [
    'ram:CreatePermission',
    'ram:AssociateResourceSharePermission',
    'ram:DisassociateResourceSharePermission',
    'ram:DeletePermissionVersion',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_DeletePermission.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/security-ram-permissions.html',
  ],
});
