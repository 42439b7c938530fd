import { textResponse } from '../../events/fields.ts';
import { newCredentialHistory } from '../effects/new-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialFor } from '../words/credential-words.ts';

export const UploadSSHPublicKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UploadSSHPublicKey',
  kind: 'change',
  access: 'write',
  title: 'Give a user an SSH public key for CodeCommit',
  does: 'Uploads one SSH public key and ties it to one IAM user. Whoever holds the matching private key can then authenticate as that user to CodeCommit repositories over SSH. The key is Active at once.',
  doesNot: [
    'It gives no access to EC2 instances or to any other host: IAM uses these keys for CodeCommit alone.',
    'It changes no permission. What the key can read or push is what the policies of the user allow in CodeCommit.',
    'It replaces no other SSH key of the user.',
  ],
  appears:
    'From the security credentials page of a user in the console, the CLI, an SDK, or Terraform (`aws_iam_user_ssh_key`). Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user as whom the key authenticates. The response carries the id (APKA…) and the fingerprint of the key.',
    parameters: {
      userName: 'User that receives the key.',
      sSHPublicKeyBody: 'The public key itself; it is not secret. Its fingerprint in the response is the MD5 digest.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'uploaded',
    todo: 'upload',
    what: credentialFor(credentialOwner(event), 'SSH public key', textResponse(event, 'sSHPublicKey', 'sSHPublicKeyId')),
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'The holder of the private key reads source code, or pushes code, in the name of somebody else.',
      when: 'The actor is not the user that received the key, and the user has permissions in CodeCommit.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'It is a quiet way back in: the key never expires, asks for no MFA, and is missed by reviews that look at access keys and passwords only.',
      when: 'The user may use CodeCommit, and nobody asked for the key.',
    },
  ],
  benign: [
    'A developer sets up Git over SSH for CodeCommit, or changes to a new computer.',
    'A build machine gets its own key under a user made for it.',
  ],
  verify: [
    'Ask the user whether the key is theirs, by its fingerprint.',
    'Check whether the account uses CodeCommit at all, and what the user may do there.',
    'Look for pulls and pushes by this user after the upload, above all to repositories that build or deploy.',
    'List other credentials that the same actor made around this time.',
  ],
  related: [
    'iam:UpdateSSHPublicKey',
    'iam:DeleteSSHPublicKey',
    'iam:CreateServiceSpecificCredential',
    'iam:CreateAccessKey',
    'iam:AttachUserPolicy',
  ],
  remediations: ['disable-ssh-key', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSSHPublicKey.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_ssh-keys.html',
    'https://docs.aws.amazon.com/codecommit/latest/userguide/setting-up-credentials-ssh.html',
  ],
  history: newCredentialHistory('sshKeys'),
});
