import { textParameter } from '../../events/fields.ts';
import { deletedCredentialHistory } from '../effects/deleted-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf } from '../words/credential-words.ts';

export const DeleteSigningCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteSigningCertificate',
  kind: 'change',
  access: 'write',
  title: 'Delete a signing certificate of a user',
  does: 'Deletes one X.509 signing certificate of an IAM user or of root. Requests signed with its private key are no longer accepted. Until it expires, whoever has the certificate and the right to do so can upload it again.',
  doesNot: [
    'It deletes no server certificate: load balancers and distributions are not affected.',
    'It does not revoke the certificate at the authority that issued it, if any did.',
    'It removes no other credential of the owner.',
  ],
  appears:
    'Rare today: before DeleteUser, in a clean-up, or for root of a member account by central root access in a short session from AssumeRoot. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the owner; without it the owner is the caller. `certificateId` says which certificate.',
    parameters: {
      userName: 'Owner of the certificate; absent when the caller means itself.',
      certificateId: 'Id of the deleted certificate; the certificate itself is in the UploadSigningCertificate event.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: credentialOf(credentialOwner(event), 'signing certificate', textParameter(event, 'certificateId')),
  }),
  direction: 'removes',
  risks: [
    {
      risk: 'An old tool that signs with the certificate stops.',
      when: 'The certificate was in use.',
    },
    {
      risk: 'An intruder removes a certificate that it had planted, so that the user looks clean.',
      when: 'The certificate was uploaded shortly before, by the same actor or from the same address.',
    },
    {
      risk: 'Somebody takes a working credential from its owner.',
      when: 'The actor neither owns the certificate nor manages credentials.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
  ],
  benign: [
    'A certificate that nobody uses is cleaned up.',
    'A user is about to be deleted, which requires that its signing certificates go first.',
  ],
  verify: [
    'Find UploadSigningCertificate for the same id: who brought it, and when.',
    'Check whether the certificate was set Inactive some time before; that is how a planned clean-up looks.',
    'Ask the owner whether a tool fails now.',
  ],
  related: ['iam:UploadSigningCertificate', 'iam:UpdateSigningCertificate', 'iam:DeleteUser', 'iam:DeleteAccessKey', 'sts:AssumeRoot'],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSigningCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html',
  ],
  history: deletedCredentialHistory('signingCertificates'),
});
