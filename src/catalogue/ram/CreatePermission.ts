import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { ramPermission, ramPermissionInWords, templateInWords } from '../words/ram-permission.ts';

export const CreatePermission = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'CreatePermission',
  kind: 'change',
  access: 'write',
  title: 'Create a customer managed permission for resource shares',
  does: 'Creates a customer managed permission of RAM for one resource type, in one Region. It names the actions, and conditions if wanted, that the principals of a resource share will have when the permission is put on the share.',
  doesNot: [
    'It gives nobody access: it has to be put on a resource share first.',
    'It names no principal and no resource; RAM fills them in from the share.',
    'It is no IAM policy and cannot be attached to a user or role.',
  ],
  appears: 'From the RAM console (Permissions library), the CLI, an SDK or infrastructure code. Recorded in the Region of the permission.',
  reading: {
    target: 'The new permission. Its ARN is in the response.',
    parameters: {
      name: 'Name of the permission, unique in the Region.',
      resourceType: 'Resource type, such as `ec2:Subnet`.',
      policyTemplate: 'JSON string with Effect, Action and, if wanted, Condition.',
      tags: 'Tags of the permission.',
    },
  },
  target: ramPermission,
  phrase: (event) => {
    const type = textParameter(event, 'resourceType');
    const what = `${ramPermissionInWords(event)}${type === undefined ? '' : ` for ${type}`}${templateInWords(event)}`;
    return { did: 'created', todo: 'create', what };
  },
  direction: 'neutral',
  risks: [
    {
      risk: 'A permission that allows writing or sharing on waits to be put on a share with outsiders.',
      when: 'The template allows more than the managed permissions of AWS for the type, and AssociateResourceSharePermission follows.',
    },
    {
      risk: 'The name passes for a harmless permission.',
      when: 'It resembles that of a read-only permission, while the template allows more.',
    },
  ],
  benign: ['A team shares resources with fewer rights than the managed permissions of AWS give.'],
  verify: [
    'Read the actions and conditions in `policyTemplate`.',
    'Look for CreateResourceShare and AssociateResourceSharePermission with the ARN of the permission.',
    'Check whether the actor usually manages resource shares.',
  ],
  related: [
    'ram:CreatePermissionVersion',
    'ram:AssociateResourceSharePermission',
    'ram:CreateResourceShare',
    'ram:DeletePermission',
    'ram:SetDefaultPermissionVersion',
  ],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_CreatePermission.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/security-ram-permissions.html',
  ],
});
