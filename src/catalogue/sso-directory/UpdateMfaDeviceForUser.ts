import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const UpdateMfaDeviceForUser = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'UpdateMfaDeviceForUser',
  kind: 'change',
  access: 'write',
  title: 'Rename an MFA device of a user of Identity Center',
  does: 'Changes the information kept about one MFA device of one user of Identity Center, which for a console user is its name.',
  doesNot: [
    'It does not enrol, replace or remove a device: registrations and DeleteMfaDeviceForUser do.',
    'It does not change whether MFA is asked for.',
  ],
  appears:
    'From the Identity Center console (MFA devices of a user, Rename), and from the access portal when people rename a device of their own. It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    actor: 'In the access portal the identity is of type `IdentityCenterUser`, and `onBehalfOf.userId` is the person.',
    target: '`userId` is the user who has the device.',
    parameters: { identityStoreId: 'Directory that holds the user.', userId: 'Id of the user.' },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `an MFA device of ${nameIt(directoryUser(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A device of an intruder takes a name that its owner will not wonder at.',
      when: 'The device was enrolled recently, or the actor is not the owner.',
    },
  ],
  benign: ['A person gives a device a clearer name after getting a second one.', 'A help desk tidies up the names of devices.'],
  verify: [
    'List the devices of the user, and ask the owner which of them are theirs.',
    'Look for registrations of devices by the same actor before.',
  ],
  related: [
    'sso-directory:DeleteMfaDeviceForUser',
    'sso-directory:StartVirtualMfaDeviceRegistration',
    'sso-directory:CompleteVirtualMfaDeviceRegistration',
    'sso-directory:CompleteWebAuthnDeviceRegistration',
    'sso-directory:ListMfaDevicesForUser',
  ],
  remediations: [],
  attack: ['T1036'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/how-to-manage-device.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-cloudtrail-use-cases.html',
  ],
});
