import { textParameter } from '../../events/fields.ts';
import { credentialStatusHistory } from '../effects/credential-status.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf, directionOfStatus, statusInWords, unlessOtherStatus } from '../words/credential-words.ts';

export const UpdateSSHPublicKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateSSHPublicKey',
  kind: 'change',
  access: 'write',
  title: 'Set an SSH public key of a user Active or Inactive',
  does: 'Sets the status of one SSH public key that an IAM user has for CodeCommit. An Inactive key cannot authenticate; set Active again, it works as before.',
  doesNot: [
    'It does not change the key itself. A new key arrives by UploadSSHPublicKey.',
    'It stops no other way into CodeCommit: other SSH keys, Git credentials and access keys of the user still work.',
    'The event does not show the status before the call.',
  ],
  appears: 'From the security credentials page of a user in the console, the CLI, an SDK, or Terraform. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the owner; `sSHPublicKeyId` (APKA…) says which key.',
    parameters: {
      userName: 'Owner of the key.',
      sSHPublicKeyId: 'Id of the key whose status is set.',
      status: '`Active` lets the key authenticate to CodeCommit, `Inactive` stops it.',
    },
  },
  target: credentialOwner,
  phrase: (event) => statusInWords(event, credentialOf(credentialOwner(event), 'SSH public key', textParameter(event, 'sSHPublicKeyId'))),
  direction: directionOfStatus,
  risks: [
    {
      risk: 'A key that was switched off on purpose reaches source code again.',
      when: 'The status is Active, and the key had been deactivated because it leaked or its holder left.',
      holds: (event) => unlessOtherStatus(event, 'Active'),
    },
    {
      risk: 'Somebody other than the owner opens a way to push code in the name of the owner.',
      when: 'The status is Active, and the actor is not the owner.',
      holds: (event) => unlessOtherStatus(event, 'Active') ?? (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'Builds or developers that use the key can no longer reach their repositories.',
      when: 'The status is Inactive and the key was in use.',
      holds: (event) => unlessOtherStatus(event, 'Inactive'),
    },
  ],
  benign: [
    'A key is rotated and the old one is switched off first.',
    'A key whose holder left, or whose laptop was lost, is switched off.',
  ],
  verify: [
    'If the key is Active now: find out who deactivated it and why, and look for pulls and pushes by this user since.',
    'Check whether the actor is the owner or manages credentials.',
    'Compare the fingerprint of the key with the keys that the owner knows.',
  ],
  related: ['iam:UploadSSHPublicKey', 'iam:DeleteSSHPublicKey', 'iam:UpdateServiceSpecificCredential', 'iam:UpdateAccessKey'],
  remediations: ['disable-ssh-key', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSSHPublicKey.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html',
  ],
  history: credentialStatusHistory('sshKeys'),
});
