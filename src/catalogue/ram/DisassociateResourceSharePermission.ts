import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { ramPermissionInWords } from '../words/ram-permission.ts';
import { resourceShare } from '../words/resource-share.ts';

export const DisassociateResourceSharePermission = defineEvent({
  source: 'ram.amazonaws.com',
  name: 'DisassociateResourceSharePermission',
  kind: 'change',
  access: 'write',
  title: 'Take a managed permission off a resource share',
  does: 'Takes the managed permission for one resource type off a resource share. That is possible only while the share holds no resource of the type.',
  doesNot: [
    'It takes no resource from anybody at this moment: there is none of the type in the share any more.',
    'It does not delete the permission.',
    'It does not touch the permissions for other resource types of the share.',
  ],
  appears:
    'From the RAM console, the CLI, an SDK or infrastructure code, in the account that owns the share. Recorded in the Region of the share.',
  reading: {
    target: '`resourceShareArn` is the share. The response only says whether the call succeeded.',
    parameters: {
      resourceShareArn: 'ARN of the share.',
      permissionArn: 'ARN of the permission that is taken off.',
    },
  },
  target: resourceShare,
  phrase: (event) => ({ did: 'took', todo: 'take', what: `${ramPermissionInWords(event)} off ${callIt(resourceShare(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A broader permission is about to take the place of a narrow one.',
      when: 'AssociateResourceSharePermission for the same share and type follows.',
    },
    {
      risk: 'Principals have lost resources of the type.',
      when: 'They were taken out of the share shortly before, by DisassociateResourceShare.',
    },
  ],
  benign: [
    'A share is tidied up after the last resource of a type left it.',
    'The permission is to be deleted and therefore taken off its shares.',
  ],
  verify: [
    'Look for DisassociateResourceShare before and AssociateResourceSharePermission after, with the same share.',
    'List the permissions and resources that the share has now.',
  ],
  related: ['ram:AssociateResourceSharePermission', 'ram:DisassociateResourceShare', 'ram:DeletePermission'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_DisassociateResourceSharePermission.html',
    'https://docs.aws.amazon.com/ram/latest/userguide/security-ram-permissions.html',
  ],
});
