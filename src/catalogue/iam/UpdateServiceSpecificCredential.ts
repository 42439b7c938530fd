import { textParameter } from '../../events/fields.ts';
import { credentialStatusHistory } from '../effects/credential-status.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf, directionOfStatus, statusInWords, unlessOtherStatus } from '../words/credential-words.ts';

export const UpdateServiceSpecificCredential = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateServiceSpecificCredential',
  kind: 'change',
  access: 'write',
  title: 'Set a service-specific credential Active or Inactive',
  does: 'Sets the status of one service-specific credential of an IAM user: a password for CodeCommit or Amazon Keyspaces, or an API key for one service. An Inactive credential cannot authenticate; set Active again, it works with the same secret.',
  doesNot: [
    'It does not change the password or the API key. That is ResetServiceSpecificCredential.',
    'It does not stop the user: access keys, console password, SSH keys and other credentials still work.',
    'The event shows neither the service nor the status before the call. The service is in the event that created the credential.',
  ],
  appears: 'From the console (Activate or Deactivate), the CLI, an SDK, Terraform or a response tool. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the owner; without it the owner is the caller. `serviceSpecificCredentialId` (ACCA…) says which credential.',
    parameters: {
      userName: 'Owner of the credential; absent when the caller means itself.',
      serviceSpecificCredentialId: 'Id of the credential whose status is set.',
      status: '`Active` lets the credential work, `Inactive` stops it.',
    },
  },
  target: credentialOwner,
  phrase: (event) =>
    statusInWords(
      event,
      credentialOf(credentialOwner(event), 'service-specific credential', textParameter(event, 'serviceSpecificCredentialId')),
    ),
  direction: directionOfStatus,
  risks: [
    {
      risk: 'A credential that was switched off on purpose works again, for whoever still has its secret.',
      when: 'The status is Active, and the credential had been deactivated because it leaked or nobody needed it.',
      holds: (event) => unlessOtherStatus(event, 'Active'),
    },
    {
      risk: 'Somebody other than the owner opens a way to act in the name of the owner.',
      when: 'The status is Active, and the actor is not the owner.',
      holds: (event) => unlessOtherStatus(event, 'Active') ?? (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'An application, a build or a developer that uses the credential is cut off.',
      when: 'The status is Inactive and the credential was in use.',
      holds: (event) => unlessOtherStatus(event, 'Inactive'),
    },
  ],
  benign: [
    'A rotation: the new credential is in use, and the old one is switched off before it is deleted.',
    'A leaked API key is switched off by a responder.',
  ],
  verify: [
    'Find CreateServiceSpecificCredential with the same id, to learn the service and who made the credential.',
    'If the credential is Active now: find out who deactivated it before and why, and what the user did in that service since.',
    'Check whether the actor is the owner, a rotation job or a responder.',
  ],
  related: [
    'iam:CreateServiceSpecificCredential',
    'iam:ResetServiceSpecificCredential',
    'iam:DeleteServiceSpecificCredential',
    'iam:UpdateAccessKey',
    'iam:UpdateSSHPublicKey',
  ],
  remediations: ['disable-service-credential', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateServiceSpecificCredential.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html',
  ],
  history: credentialStatusHistory('serviceCredentials'),
});
