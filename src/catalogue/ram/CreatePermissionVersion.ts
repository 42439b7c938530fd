import { defineEvent } from '../entry.ts';
import { ramPermission, ramPermissionInWords, templateInWords } from '../words/ram-permission.ts';

export const CreatePermissionVersion = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'CreatePermissionVersion',
  kind: 'change',
  access: 'write',
  title: 'Create a new version of a customer managed permission',
  does: 'Creates a new version of a customer managed permission of RAM and makes it the default version. Resource shares that are made from now on use it.',
  doesNot: [
    'It does not change existing resource shares: they keep the version that they have, until ReplacePermissionAssociations or AssociateResourceSharePermission moves them.',
    'It does not delete the earlier versions. There can be five; then one has to be deleted first.',
    'It cannot change a permission that AWS manages.',
  ],
  appears: 'From the RAM console (Permissions library), the CLI, an SDK or infrastructure code. Recorded in the Region of the permission.',
  reading: {
    target: '`permissionArn` is the permission. The response gives the number of the new version.',
    parameters: {
      permissionArn: 'ARN of the permission.',
      policyTemplate: 'JSON string with Effect, Action and, if wanted, Condition of the new version.',
    },
  },
  target: ramPermission,
  phrase: (event) => ({
    did: 'created',
    todo: 'create',
    what: `a new default version of ${ramPermissionInWords(event)}${templateInWords(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Principals of shares get more rights than was agreed.',
      when: 'The new version allows more actions, and shares are moved to it or made with it.',
    },
    {
      risk: 'New shares lack what their principals need.',
      when: 'The new version allows fewer actions than the one before.',
    },
  ],
  benign: ['A permission is extended or narrowed after a review, and its shares are moved to the new version.'],
  verify: [
    'Compare `policyTemplate` with the version before (GetPermission with its number).',
    'Look for ReplacePermissionAssociations and AssociateResourceSharePermission with the ARN.',
    'List the shares that use the permission, and their principals.',
  ],
  related: [
    'ram:CreatePermission',
    'ram:SetDefaultPermissionVersion',
    'ram:ReplacePermissionAssociations',
    'ram:AssociateResourceSharePermission',
    'ram:DeletePermissionVersion',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_CreatePermissionVersion.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/security-ram-permissions.html',
  ],
});
