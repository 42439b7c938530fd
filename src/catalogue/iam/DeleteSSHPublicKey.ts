import { textParameter } from '../../events/fields.ts';
import { deletedCredentialHistory } from '../effects/deleted-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf } from '../words/credential-words.ts';

export const DeleteSSHPublicKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteSSHPublicKey',
  kind: 'change',
  access: 'write',
  title: 'Delete an SSH public key of a user',
  does: 'Deletes one SSH public key that an IAM user has for CodeCommit. Its private key can no longer authenticate there. The same public key can be uploaded again, under a new id.',
  doesNot: [
    'It closes no other way into CodeCommit: other SSH keys, Git credentials and access keys of the user still work.',
    'It touches no key on any EC2 instance or other host.',
    'The key itself is not in the event: only its id.',
  ],
  appears:
    'From the security credentials page of a user in the console, the CLI, an SDK, Terraform, or as a step before DeleteUser. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the owner; `sSHPublicKeyId` (APKA…) says which key.',
    parameters: {
      userName: 'Owner of the key.',
      sSHPublicKeyId: 'Id of the deleted key; its fingerprint is in the UploadSSHPublicKey event.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: credentialOf(credentialOwner(event), 'SSH public key', textParameter(event, 'sSHPublicKeyId')),
  }),
  direction: 'removes',
  risks: [
    {
      risk: 'Builds or developers that use the key can no longer reach their repositories.',
      when: 'The key was in use.',
    },
    {
      risk: 'An intruder removes a key that it had planted, so that the user looks clean.',
      when: 'The key was uploaded shortly before, by the same actor or from the same address.',
    },
    {
      risk: 'Somebody locks a developer out of the source code.',
      when: 'The actor neither owns the key nor manages credentials.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
  ],
  benign: ['A key is rotated, and the old one is deleted.', 'A user is about to be deleted, which requires that its SSH keys go first.'],
  verify: [
    'Find UploadSSHPublicKey for the same id: who uploaded it, when, and with which fingerprint.',
    'Look for pulls and pushes by this user between the upload and now.',
    'Ask the owner whether they wanted it, and whether a build fails.',
  ],
  related: [
    'iam:UploadSSHPublicKey',
    'iam:UpdateSSHPublicKey',
    'iam:DeleteUser',
    'iam:DeleteServiceSpecificCredential',
    'iam:DeleteAccessKey',
  ],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSSHPublicKey.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html',
  ],
  history: deletedCredentialHistory('sshKeys'),
});
