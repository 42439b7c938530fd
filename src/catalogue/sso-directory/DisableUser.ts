import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const DisableUser = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'DisableUser',
  kind: 'change',
  access: 'write',
  title: 'Keep a user of Identity Center from signing in',
  does: 'Disables one user of the directory of Identity Center. The user cannot sign in to the access portal any more; open sessions of AWS managed applications end within half an hour. Groups and assignments are kept, and EnableUser undoes it.',
  doesNot: [
    'It ends no role session that is open: that runs until the session duration of its permission set is over, twelve hours at most.',
    'It does not disable the person at an outside identity provider, nor any IAM user of theirs.',
    'It takes the user out of no group and removes no assignment.',
  ],
  appears:
    'From the Identity Center console (Disable user access). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance.',
  reading: {
    target: '`userId` is the user.',
    parameters: { identityStoreId: 'Directory that holds the user.', userId: 'Id of the user.' },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'disabled', todo: 'disable', what: nameIt(directoryUser(event)) }),
  direction: 'restricts',
  risks: [
    {
      risk: 'An intruder shuts out the people who would stop it.',
      when: 'The user is an administrator or a responder, and several go at once.',
    },
    {
      risk: 'Somebody believes that a person is cut off while an open role session works on.',
      when: 'The call was part of a response to an incident.',
    },
  ],
  benign: ['A person is on leave or has left.', 'A responder contains a user that is suspected to be stolen.'],
  verify: [
    'Ask who the user is, and whether the person or the manager knows.',
    'List open role sessions of the person in the accounts, and revoke them if access was to end at once.',
    'Check whether the actor manages users here.',
  ],
  related: ['sso-directory:EnableUser', 'sso-directory:DeleteUser', 'sso:PutInlinePolicyToPermissionSet', 'sso:DeleteAccountAssignment'],
  remediations: [],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/disableuser.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html',
  ],
});
