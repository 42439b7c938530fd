import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { accountTarget } from '../words/targets.ts';

export const ListVirtualMFADevices = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListVirtualMFADevices',
  kind: 'read',
  access: 'list',
  title: 'List the virtual MFA devices of the account',
  does: 'Returns the virtual MFA devices of the account: serial number, which is the ARN, and for assigned ones the user and the date of enabling. A device of the root user appears with the root ARN as its user.',
  doesNot: [
    'It returns no seed and no QR code: only the answer to CreateVirtualMFADevice holds them.',
    'Hardware tokens, passkeys and security keys do not appear, so a user who is missing here may still have MFA.',
  ],
  appears:
    'Scanners call it to learn whether the root user has a virtual device, Terraform for `aws_iam_virtual_mfa_device` and before it deletes a user, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The devices are not in the event.',
    parameters: {
      assignmentStatus: '`Assigned`, `Unassigned` or `Any`; absent means `Any`.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'listed',
    todo: 'list',
    what: `the ${statusAsked(event)}virtual MFA devices of ${callIt(accountTarget(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'One call shows which users, root included, have a virtual device, and by exclusion who may lack MFA.',
      when: 'AWS answered a call that was not limited to unassigned devices, and the caller is not a known tool.',
      holds: (event) => (textParameter(event, 'assignmentStatus') === 'Unassigned' ? false : unlessHarmless(event)),
    },
    {
      risk: 'The serial numbers prepare the removal of MFA from users.',
      when: 'DeactivateMFADevice or DeleteVirtualMFADevice by the same caller follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A scanner checks the MFA of the root user.', 'A clean-up looks for devices that are assigned to nobody.'],
  verify: [
    'Look for DeactivateMFADevice and DeleteVirtualMFADevice by the same caller.',
    'Compare the caller with your scanners and infrastructure code.',
    'Count the different IAM lists by this caller in the same minutes.',
  ],
  related: ['iam:ListMFADevices', 'iam:CreateVirtualMFADevice', 'iam:DeleteVirtualMFADevice', 'iam:DeactivateMFADevice'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListVirtualMFADevices.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
  ],
});

function statusAsked(event: CloudTrailEvent): string {
  const status = textParameter(event, 'assignmentStatus');
  return status === 'Assigned' || status === 'Unassigned' ? `${status.toLowerCase()} ` : '';
}
