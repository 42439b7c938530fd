import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { isSamePerson, nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const UpdatePassword = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'UpdatePassword',
  kind: 'change',
  access: 'write',
  title: 'Reset the password of a user of Identity Center',
  does: 'Starts a new password for one user of the directory of Identity Center: by an e-mail with a link, or as a one-time password that is handed to the caller and has to be changed at the sign-in.',
  doesNot: [
    'It removes no MFA device: where MFA is asked for, a password alone still does not open the portal.',
    'It concerns no user who signs in through an outside identity provider or Active Directory, whose password is kept there.',
    'It ends no role session that is open in an account.',
    'The password is not in the record.',
  ],
  appears:
    'From the Identity Center console (Reset password), and from scripts that call the same endpoint; it is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    target: '`userId` is the user.',
    parameters: {
      userId: 'Id of the user.',
      passwordMode: '`EMAIL` for a link by e-mail, `OTP` for a one-time password that the caller sees.',
      identityStoreId: 'Directory that holds the user.',
    },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'reset', todo: 'reset', what: `the password of ${nameIt(directoryUser(event))}${way(event)}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'The actor takes the user over: it has the one-time password in hand.',
      when: '`passwordMode` is `OTP`, and the actor is not the help desk that serves this user.',
      holds: (event) => (textParameter(event, 'passwordMode') === 'EMAIL' ? false : undefined),
    },
    {
      risk: 'The link goes to an address that the actor reads.',
      when: '`passwordMode` is `EMAIL`, and the address of the user was changed before or its mailbox is stolen.',
      holds: (event) => (textParameter(event, 'passwordMode') === 'OTP' ? false : undefined),
    },
    {
      risk: 'The person is locked out, because the old password no longer counts.',
      when: 'The person did not ask for the reset.',
      holds: (event) => (isSamePerson(event, directoryUser(event)) === true ? false : undefined),
    },
  ],
  benign: ['A person forgot the password and asked the help desk.', 'A responder resets the password of a user that may be stolen.'],
  verify: [
    'Ask the person, by a way other than e-mail, whether they wanted the reset.',
    'Look for UpdateUser and DeleteMfaDeviceForUser of the same user before, and for a sign-in from a new address after.',
    'List what the user can reach.',
    'Look for the help desk ticket that proves who asked.',
  ],
  related: [
    'sso-directory:UpdateUser',
    'sso-directory:DeleteMfaDeviceForUser',
    'sso-directory:EnableUser',
    'sso:UpdateSsoConfiguration',
    'signin:CredentialVerification',
    'signin:UserAuthentication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/managing-workforce-access-identity-center-directory.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  ],
});

function way(event: CloudTrailEvent): string {
  const mode = textParameter(event, 'passwordMode');
  if (mode === 'EMAIL') return ' by an e-mailed link';
  return mode === 'OTP' ? ' to a one-time password shown to the caller' : '';
}
