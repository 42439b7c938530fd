import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { isSamePerson, nameIt } from '../words/identity-center.ts';
import { attributePaths, attributesInWords, directoryUser } from '../words/identity-store.ts';

export const UpdateUser = defineEvent({
  source: 'identitystore.amazonaws.com',
  name: 'UpdateUser',
  kind: 'change',
  access: 'write',
  title: 'Change attributes of a user in an identity store, by the public API',
  does: 'Sets or removes attributes of one user in the directory of Identity Center: sign-in name, display name, e-mail and the rest. Each operation names a path and the new value; one without a value removes the attribute. The id of the user stays.',
  doesNot: [
    'It sets no password and touches no MFA device, group or assignment.',
    'It is not sent back to an outside identity provider or Active Directory, whose next synchronisation may overwrite it.',
    'It does not show the value before, and mostly not the new one either.',
  ],
  appears:
    'From the CLI, an SDK, a script or infrastructure code. The console makes the call of the same name at `sso-directory.amazonaws.com`. Recorded in the Region of the instance.',
  reading: {
    target: '`userId` is the user.',
    parameters: {
      identityStoreId: 'Directory that holds the user.',
      userId: 'Id of the user.',
      operations: 'List of changes, each with `attributePath`, such as `emails`, and `attributeValue`, which AWS hides.',
    },
  },
  target: directoryUser,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${attributesInWords(event)} of ${nameIt(directoryUser(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The user can be taken over: a link to reset the password goes to the new address.',
      when: 'The e-mail address changed, and the user has a password in the directory of Identity Center.',
      holds: (event) => unlessOther(event, /^emails/),
    },
    {
      risk: 'Somebody else signs in as this user, because the identity provider asserts the name that it now has.',
      when: 'The sign-in name changed, and people sign in through an outside identity provider.',
      holds: (event) => unlessOther(event, /^userName/),
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
  benign: ['A person changed name, title or department.', 'A pipeline brings attributes in line with a staff directory.'],
  verify: [
    'Look at the user with describe-user, and compare address and sign-in name with the staff directory.',
    'Look for UpdatePassword and sign-ins of this user in the hours after.',
    'Check which attributes are passed along for access control.',
  ],
  related: [
    'sso-directory:UpdateUser',
    'sso-directory:UpdatePassword',
    'identitystore:CreateUser',
    'identitystore:DeleteUser',
    'sso:UpdateInstanceAccessControlAttributeConfiguration',
    'signin:UserAuthentication',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_UpdateUser.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/abac.html',
  ],
});

/** False when the event shows which attributes change, and none is the one in question. */
function unlessOther(event: CloudTrailEvent, wanted: RegExp): boolean | undefined {
  const paths = attributePaths(event);
  if (paths.length === 0) return undefined;
  return paths.some((path) => wanted.test(path)) ? undefined : false;
}
