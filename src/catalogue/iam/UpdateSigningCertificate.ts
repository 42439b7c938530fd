import { textParameter } from '../../events/fields.ts';
import { credentialStatusHistory } from '../effects/credential-status.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential, isRootCredential } from '../words/credential-owner.ts';
import { credentialOf, directionOfStatus, statusInWords, unlessOtherStatus } from '../words/credential-words.ts';

export const UpdateSigningCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateSigningCertificate',
  kind: 'change',
  access: 'write',
  title: 'Set a signing certificate of a user Active or Inactive',
  does: 'Sets the status of one X.509 signing certificate of an IAM user or of root. An Inactive certificate cannot be used to sign requests; set Active again, it works as before.',
  doesNot: [
    'It does not change or renew the certificate. A new one arrives by UploadSigningCertificate.',
    'It touches no server certificate: load balancers and distributions do not use signing certificates.',
    'The event does not show the status before the call.',
  ],
  appears: 'Rare today: from the CLI, an SDK, infrastructure code or the security credentials page of the console. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the owner; without it the owner is the caller. `certificateId` says which certificate.',
    parameters: {
      userName: 'Owner of the certificate; absent when the caller means itself.',
      certificateId: 'Id of the certificate whose status is set.',
      status: '`Active` lets the certificate sign requests, `Inactive` stops it.',
    },
  },
  target: credentialOwner,
  phrase: (event) =>
    statusInWords(event, credentialOf(credentialOwner(event), 'signing certificate', textParameter(event, 'certificateId'))),
  direction: directionOfStatus,
  risks: [
    {
      risk: 'A certificate that was switched off on purpose signs requests again, for whoever still has its private key.',
      when: 'The status is Active, and the certificate had been deactivated because it leaked or nobody needed it.',
      holds: (event) => unlessOtherStatus(event, 'Active'),
    },
    {
      risk: 'Somebody other than the owner opens a way to sign requests in the name of the owner.',
      when: 'The status is Active, and the actor is not the owner.',
      holds: (event) => unlessOtherStatus(event, 'Active') ?? (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'The root user has a working credential that nothing inside the account can limit.',
      when: 'The status is Active and the owner is the root user.',
      holds: (event) =>
        unlessOtherStatus(event, 'Active') ?? (textParameter(event, 'status') === 'Active' ? isRootCredential(event) : undefined),
    },
    {
      risk: 'An old tool that signs with the certificate stops.',
      when: 'The status is Inactive and the certificate was in use.',
      holds: (event) => unlessOtherStatus(event, 'Inactive'),
    },
  ],
  benign: [
    'An old certificate is switched off before it is deleted.',
    'A review finds a certificate that nobody uses, and switches it off.',
  ],
  verify: [
    'If the certificate is Active now: find out who deactivated it before and why, and which tool needs it.',
    'Check whether the actor is the owner or manages credentials.',
    'Look for UploadSigningCertificate with the same id: who brought the certificate.',
  ],
  related: ['iam:UploadSigningCertificate', 'iam:DeleteSigningCertificate', 'iam:UpdateAccessKey'],
  remediations: ['disable-signing-certificate', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSigningCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html',
  ],
  history: credentialStatusHistory('signingCertificates'),
});
