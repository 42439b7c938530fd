import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const EnableUser = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'EnableUser',
  kind: 'change',
  access: 'write',
  title: 'Let a disabled user of Identity Center sign in again',
  does: 'Makes one disabled user of the directory of Identity Center active. The user can sign in to the access portal again and has the groups and assignments that it kept meanwhile.',
  doesNot: [
    'It sets no new password: the one before counts, unless UpdatePassword changed it.',
    'It gives no access that the user did not have before.',
  ],
  appears:
    'From the Identity Center console (Enable user access). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    target: '`userId` is the user.',
    parameters: { identityStoreId: 'Directory that holds the user.', userId: 'Id of the user.' },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'enabled', todo: 'enable', what: nameIt(directoryUser(event)) }),
  direction: 'grants',
  risks: [
    {
      risk: 'A user of somebody who left comes alive, with all its old access, and the activity looks like that of a known person.',
      when: 'The person is gone, or was disabled for cause; a new password or a changed e-mail address beside it makes it worse.',
    },
    {
      risk: 'A containment is lifted.',
      when: 'DisableUser was part of a response, and the case is not closed.',
    },
  ],
  benign: ['A person comes back from leave.', 'A break-glass user is enabled for a drill or an emergency, and disabled again after it.'],
  verify: [
    'Find out why and by whom the user was disabled: look for DisableUser with the same id.',
    'Ask the manager of the person, by a way other than the address in the directory.',
    'Look for UpdatePassword, MFA devices and sign-ins of this user around this time.',
    'List the assignments that the user has, its groups included.',
  ],
  related: [
    'sso-directory:DisableUser',
    'sso-directory:UpdatePassword',
    'sso-directory:UpdateUser',
    'sso-directory:DeleteMfaDeviceForUser',
    'signin:UserAuthentication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1078.004'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/disableuser.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
  ],
});
