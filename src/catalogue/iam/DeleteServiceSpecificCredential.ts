import { textParameter } from '../../events/fields.ts';
import { deletedCredentialHistory } from '../effects/deleted-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf } from '../words/credential-words.ts';

export const DeleteServiceSpecificCredential = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteServiceSpecificCredential',
  kind: 'change',
  access: 'write',
  title: 'Delete a service-specific credential of a user',
  does: 'Deletes one service-specific credential of an IAM user: a password for CodeCommit or Amazon Keyspaces, or an API key for one service. It cannot be undone; a new credential has a new id and a new secret.',
  doesNot: [
    'It removes neither the user that carried the credential nor a policy that was attached for it.',
    'It closes no other way in: access keys, console password, SSH keys and other credentials of the user still work.',
    'The event does not show the service. It is in the event that created the credential.',
  ],
  appears: 'From the console, the CLI, an SDK, Terraform, or as a step before DeleteUser. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the owner; without it the owner is the caller. `serviceSpecificCredentialId` (ACCA…) says which credential.',
    parameters: {
      userName: 'Owner of the credential; absent when the caller means itself.',
      serviceSpecificCredentialId: 'Id of the deleted credential; search past events for it.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: credentialOf(credentialOwner(event), 'service-specific credential', textParameter(event, 'serviceSpecificCredentialId')),
  }),
  direction: 'removes',
  risks: [
    {
      risk: 'An application, a build or a developer that uses the credential is cut off, and it cannot be brought back.',
      when: 'The credential was in use.',
    },
    {
      risk: 'An intruder removes a credential that it had made, so that the user looks clean.',
      when: 'The credential was created shortly before, by the same actor or from the same address.',
    },
    {
      risk: 'Somebody takes a working credential from its owner.',
      when: 'The actor neither owns the credential nor manages credentials.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
  ],
  benign: [
    'A rotation ends with it.',
    'A leaked or unused API key is removed.',
    'A user is about to be deleted, which requires that its credentials go first.',
  ],
  verify: [
    'Find CreateServiceSpecificCredential with the same id, to learn the service, the age and who made it.',
    'List what the user did in that service while the credential existed.',
    'If the user was made only for an API key, check that the user and its policies go too.',
  ],
  related: [
    'iam:CreateServiceSpecificCredential',
    'iam:UpdateServiceSpecificCredential',
    'iam:ResetServiceSpecificCredential',
    'iam:DeleteUser',
    'iam:DetachUserPolicy',
  ],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServiceSpecificCredential.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html',
  ],
  history: deletedCredentialHistory('serviceCredentials'),
});
