import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { nameIt } from '../words/identity-center.ts';
import { directoryUser } from '../words/identity-store.ts';
import { hasParameters } from '../words/settings.ts';

export const CreateUser = defineEvent({
  source: 'sso-directory.amazonaws.com',
  name: 'CreateUser',
  kind: 'change',
  access: 'write',
  title: 'Create a user of the Identity Center directory, from the console',
  does: 'Creates one user in the directory of Identity Center and starts the first password: by an e-mail with a link, or as a one-time password that is shown to the caller. The answer carries the id that the user keeps for life.',
  doesNot: [
    'It gives no access: groups and assignments come by calls of their own, which the console makes right after when asked.',
    'It makes no IAM user, and nothing of it shows in IAM.',
    'Names and addresses are not in the record: AWS leaves their values out or writes HIDDEN_DUE_TO_SECURITY_REASONS.',
    'It is not the only way: the public API shows as identitystore:CreateUser, a synchronising identity provider at `identitystore-scim.amazonaws.com`.',
  ],
  appears:
    'From the Identity Center console (Add user). It is a call of the console, of which AWS publishes no description. Recorded in the Region of the instance, in the management account or that of the delegated administrator.',
  reading: {
    target: '`user.userId` in the answer is the user. Look up the name with describe-user.',
    parameters: {
      identityStoreId: 'Directory that holds the user, `d-…`.',
      passwordMode: '`EMAIL` for a link by e-mail, `OTP` for a one-time password that the caller sees.',
      active: 'False when the user starts disabled.',
      userAttributes: 'Which attributes were given; the values are hidden.',
    },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${nameIt(directoryUser(event))}${firstPassword(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The user is a backdoor: a person who does not exist, with a way into every account that a group opens.',
      when: 'No joiner matches, and a group membership or an assignment follows.',
    },
    {
      risk: 'The actor knows the first password and can sign in as the user.',
      when: '`passwordMode` is `OTP`, or the e-mail address belongs to the actor.',
      holds: (event) => (textParameter(event, 'passwordMode') === 'OTP' ? true : undefined),
    },
    {
      risk: 'A user is made past the identity provider, which is meant to be the only source of people.',
      when: 'Users come from an outside identity provider here.',
    },
  ],
  benign: ['An administrator sets up a joiner by hand in a small organisation.', 'A break-glass user is made, as the plan for it says.'],
  verify: [
    'Look up the user by its id, and match it with a person and a request.',
    'Look for AddMemberToGroup and CreateAccountAssignment with that id afterwards.',
    'Check the e-mail address with describe-user.',
    'Look for the first sign-in of the user, from which address, and which MFA device was enrolled.',
  ],
  related: [
    'identitystore:CreateUser',
    'sso-directory:AddMemberToGroup',
    'sso:CreateAccountAssignment',
    'sso-directory:UpdatePassword',
    'sso-directory:DeleteUser',
    'signin:UserAuthentication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1136.003'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/addusers.html',
  ],
});

function firstPassword(event: CloudTrailEvent): string {
  const mode = hasParameters(event) ? textParameter(event, 'passwordMode') : undefined;
  if (mode === 'EMAIL') return ', with a link by e-mail for the first password';
  return mode === 'OTP' ? ', with a one-time password shown to the caller' : '';
}
