import { defineEvent } from '../entry.ts';
import { isSamePerson, nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const StartVirtualMfaDeviceRegistration = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'StartVirtualMfaDeviceRegistration',
  kind: 'change',
  access: 'write',
  title: 'Begin to enrol an authenticator app for a user of Identity Center',
  does: 'Begins the enrolment of an authenticator app as an MFA device of one user of Identity Center. The caller gets what the app needs; the enrolment counts once CompleteVirtualMfaDeviceRegistration has come.',
  doesNot: [
    'It enrols nothing yet: a start without an end leaves the user as before.',
    'It removes no device that the user has.',
    'It does not show for passkeys and security keys, which begin with StartWebAuthnDeviceRegistration.',
    'The secret of the app is not in the record.',
  ],
  appears:
    'From the access portal when people add a device, at a sign-in that asks for enrolment, and from the Identity Center console when an administrator registers a device for somebody. It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    actor: 'In the access portal the identity is of type `IdentityCenterUser`, and `onBehalfOf.userId` is the person.',
    target: '`userId` is the user who is to get the device.',
    parameters: { identityStoreId: 'Directory that holds the user.', userId: 'Id of the user.' },
  },
  target: directoryUser,
  phrase: (event) => ({
    did: 'began to enrol',
    todo: 'begin to enrol',
    what: `an authenticator app for ${nameIt(directoryUser(event))}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'An intruder with the password enrols a device of its own and then passes every MFA check as this user.',
      when: 'The sign-in came from a new address, or the device before was deleted shortly before.',
    },
    {
      risk: 'An administrator holds the second factor of somebody else.',
      when: 'The actor is not the user.',
      holds: (event) => {
        const own = isSamePerson(event, directoryUser(event));
        return own === undefined ? undefined : !own;
      },
    },
  ],
  benign: ['A joiner enrols the first device at the first sign-in.', 'A person adds or replaces a phone.'],
  verify: [
    'Look whether CompleteVirtualMfaDeviceRegistration followed.',
    'Compare address and user agent with earlier sign-ins of this user.',
    'Ask the user whether the device is theirs.',
  ],
  related: [
    'sso-directory:CompleteVirtualMfaDeviceRegistration',
    'sso-directory:StartWebAuthnDeviceRegistration',
    'sso-directory:DeleteMfaDeviceForUser',
    'sso-directory:UpdatePassword',
    'signin:UserAuthentication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/how-to-register-device.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/user-device-registration.html',
  ],
});
