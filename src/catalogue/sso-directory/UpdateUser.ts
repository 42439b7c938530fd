import { defineEvent } from '../entry.ts';
import { isSamePerson, nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';

export const UpdateUser = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'UpdateUser',
  kind: 'change',
  access: 'write',
  title: 'Change attributes of a user, from the console',
  does: 'Changes attributes of one user in the directory of Identity Center, such as names, e-mail address or department. The id of the user stays.',
  doesNot: [
    'It sets no password and touches no MFA device, group or assignment.',
    'It does not show what changed in a way to rely on: AWS hides the values of attributes.',
    'It is not sent back to an outside identity provider or Active Directory, whose next synchronisation may overwrite it.',
  ],
  appears:
    'From the Identity Center console (Edit on the page of a user). It is a call of the console, of which AWS publishes no description; the public API shows as identitystore:UpdateUser. Recorded in the Region of the instance.',
  reading: {
    target: '`userId` is the user.',
    parameters: { identityStoreId: 'Directory that holds the user.', userId: 'Id of the user.' },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `attributes of ${nameIt(directoryUser(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The user can be taken over: a link to reset the password goes to the new address.',
      when: 'The e-mail address changed, and the user has a password in the directory of Identity Center.',
    },
    {
      risk: 'The user gains access through an attribute that policies compare, or that a trusted token issuer matches.',
      when: 'The attribute is passed along for access control, or a token issuer compares it.',
    },
    {
      risk: 'A person changes its own attributes, and with them its access.',
      when: 'The user is the person behind the call.',
      holds: (event) => isSamePerson(event, directoryUser(event)),
    },
  ],
  benign: ['A person changed name, title or department.', 'A misspelt address is put right.'],
  verify: [
    'Look at the user with describe-user, and compare the address with the staff directory.',
    'Look for UpdatePassword and sign-ins of this user in the hours after.',
    'Check which attributes are passed along for access control.',
  ],
  related: [
    'identitystore:UpdateUser',
    'sso-directory:UpdatePassword',
    'sso-directory:UpdateUserName',
    'sso-directory:VerifyEmail',
    'sso:UpdateInstanceAccessControlAttributeConfiguration',
    'signin:UserAuthentication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/abac.html',
  ],
});
