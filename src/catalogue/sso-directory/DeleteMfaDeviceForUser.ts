import { defineEvent } from '../entry.ts';
import { isSamePerson, nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const DeleteMfaDeviceForUser = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'DeleteMfaDeviceForUser',
  kind: 'change',
  access: 'write',
  title: 'Delete an MFA device of a user of Identity Center',
  does: 'Deletes one MFA device of one user of Identity Center. If it was the only one, the next sign-in goes by the setting for users without a device: refused, allowed, or allowed once a new device is enrolled.',
  doesNot: [
    'It leaves other devices of the user in force; a user can have up to eight.',
    'It ends no session that is already open.',
    'It concerns no MFA at an outside identity provider.',
  ],
  appears:
    'From the Identity Center console (MFA devices of a user, Delete), and from the access portal when people delete a device of their own. It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    actor: 'In the access portal the identity is of type `IdentityCenterUser`, and `onBehalfOf.userId` is the person.',
    target: '`userId` is the user who loses the device.',
    parameters: { identityStoreId: 'Directory that holds the user.', userId: 'Id of the user.' },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `an MFA device of ${nameIt(directoryUser(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'A password alone opens the portal, or is enough to enrol a device of the intruder.',
      when: 'It was the only device, and users without one may sign in or enrol at the sign-in.',
    },
    {
      risk: 'An intruder clears the way to a user whose password it knows or is about to reset.',
      when: 'The actor is not the owner, and UpdatePassword or a sign-in from a new address follows.',
      holds: (event) => (isSamePerson(event, directoryUser(event)) === true ? false : undefined),
    },
    {
      risk: 'Somebody in a stolen portal session swaps the device of the owner for one of its own.',
      when: 'The actor is the owner, and a registration came just before from a new address.',
      holds: (event) => (isSamePerson(event, directoryUser(event)) === false ? false : undefined),
    },
  ],
  benign: [
    'A phone or key was lost or replaced: a new registration comes within the hour.',
    'A person removes a device that they no longer use.',
  ],
  verify: [
    'List the devices that the user has left, and check whether a registration followed.',
    'Ask the owner by a way other than e-mail, and look for a help desk ticket that proves who asked.',
    'Look for UpdatePassword and sign-ins of this user in the hours after.',
    'Read the setting for users without a device.',
  ],
  related: [
    'sso-directory:StartVirtualMfaDeviceRegistration',
    'sso-directory:CompleteVirtualMfaDeviceRegistration',
    'sso-directory:CompleteWebAuthnDeviceRegistration',
    'sso-directory:UpdatePassword',
    'sso:UpdateSsoConfiguration',
    'signin:CredentialVerification',
    'signin:UserAuthentication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/how-to-manage-device.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/enable-mfa.html',
  ],
});
