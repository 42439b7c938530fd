import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { unlessAboutSelf, wasDenied } from '../words/denied-read.ts';

export const ListSSHPublicKeys = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListSSHPublicKeys',
  kind: 'read',
  access: 'list',
  title: 'List the SSH public keys of a user',
  does: 'Returns the SSH public keys that one user, or the caller, has in IAM: id, status (Active or Inactive) and upload date of each.',
  doesNot: [
    'It returns no key material: GetSSHPublicKey returns the public key, and IAM never has the private one.',
    'These keys open CodeCommit repositories only, no EC2 instance.',
  ],
  appears:
    'The console calls it on the security credentials of a user, Terraform before it deletes a user, and CodeCommit set-up scripts for their own user. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user; with no parameters it is the caller. The keys are not in the event.',
    parameters: {
      userName: 'User whose keys are listed; absent means the caller.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the SSH public keys of ${callIt(credentialOwner(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller finds who reads and writes source code by CodeCommit, where a key of its own would not stand out.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, credentialOwner(event)),
    },
    {
      risk: 'The list prepares a key for the intruder, or makes an inactive key usable again.',
      when: 'UploadSSHPublicKey or UpdateSSHPublicKey for the same user follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Someone opened the security credentials of the user in the console.',
    'Terraform empties a user before it deletes it, which lists all kinds of credentials in a row.',
  ],
  verify: [
    'Look for UploadSSHPublicKey and UpdateSSHPublicKey for the same user.',
    'Check whether the account uses CodeCommit at all; if not, few have a reason to ask.',
    'See whether DeleteUser follows, as with Terraform.',
  ],
  related: ['iam:UploadSSHPublicKey', 'iam:UpdateSSHPublicKey', 'iam:DeleteSSHPublicKey', 'iam:ListServiceSpecificCredentials'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSSHPublicKeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html',
  ],
});
