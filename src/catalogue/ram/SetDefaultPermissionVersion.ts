import { parameter } from '../../events/fields.ts';
import { asNumber } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { ramPermission, ramPermissionInWords } from '../words/ram-permission.ts';

export const SetDefaultPermissionVersion = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'SetDefaultPermissionVersion',
  kind: 'change',
  access: 'write',
  title: 'Choose the default version of a customer managed permission',
  does: 'Makes one version of a customer managed permission of RAM the default version. Resource shares that are made from now on use it.',
  doesNot: [
    'It does not change existing resource shares: they keep the version that they have, until ReplacePermissionAssociations or AssociateResourceSharePermission moves them.',
    'It does not show what the version allows, nor which version was the default before.',
    'It cannot be used on a permission that AWS manages.',
  ],
  appears: 'From the RAM console (Permissions library), the CLI, an SDK or infrastructure code. Recorded in the Region of the permission.',
  reading: {
    target: '`permissionArn` is the permission. The response only says whether the call succeeded.',
    parameters: {
      permissionArn: 'ARN of the permission.',
      permissionVersion: 'Number of the version that becomes the default.',
    },
  },
  target: ramPermission,
  phrase: (event) => {
    const version = asNumber(parameter(event, 'permissionVersion'));
    const which = version === undefined ? 'another version' : `version ${version}`;
    return { did: 'made', todo: 'make', what: `${which} of ${ramPermissionInWords(event)} the default` };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'An old version with more rights comes back for new shares, and for existing ones that are moved to the default.',
      when: 'The version allows more actions than the default before.',
    },
    {
      risk: 'New shares lack what their principals need.',
      when: 'The version allows fewer actions than the default before.',
    },
  ],
  benign: ['A change of the permission is rolled back.'],
  verify: [
    'Read the version (GetPermission with its number) and compare it with the default before.',
    'Look for ReplacePermissionAssociations and AssociateResourceSharePermission with the ARN.',
    'List the shares that use the permission, and their principals.',
  ],
  related: [
    'ram:CreatePermissionVersion',
    'ram:ReplacePermissionAssociations',
    'ram:AssociateResourceSharePermission',
    'ram:DeletePermissionVersion',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_SetDefaultPermissionVersion.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/security-ram-permissions.html',
  ],
});
