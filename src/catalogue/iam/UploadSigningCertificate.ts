import { textResponse } from '../../events/fields.ts';
import { newCredentialHistory } from '../effects/new-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential, isRootCredential } from '../words/credential-owner.ts';
import { credentialFor } from '../words/credential-words.ts';

export const UploadSigningCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UploadSigningCertificate',
  kind: 'change',
  access: 'write',
  title: 'Give a user an X.509 signing certificate',
  does: 'Uploads one X.509 certificate and ties it to one IAM user, or to root when root itself calls without a user name. The few AWS services that accept such certificates then take requests signed with the matching private key as made by that user. The certificate is Active at once.',
  doesNot: [
    'It is not a server certificate: it serves no HTTPS and appears on no load balancer. That is UploadServerCertificate.',
    'It has nothing to do with IAM Roles Anywhere, which trusts certificate authorities and gives role sessions.',
    'It changes no permission: a request signed with it can do what the policies of the user allow.',
    'The private key never reaches AWS, so the record does not show who holds it.',
  ],
  appears:
    'Rare today: from the CLI, an SDK, Terraform (`aws_iam_signing_certificate`) or the security credentials page of the console, for old tools that sign with X.509. Recorded in us-east-1.',
  reading: {
    target:
      '`userName` is the user as whom the certificate signs; without it the owner is the caller. The response carries the certificate id.',
    parameters: {
      userName: 'User that receives the certificate; absent when the caller means itself.',
      certificateBody: 'The certificate in PEM form. It is public; decode it to see subject, issuer and expiry.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'uploaded',
    todo: 'upload',
    what: credentialFor(credentialOwner(event), 'signing certificate', textResponse(event, 'certificate', 'certificateId')),
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'It is a quiet way back in: few reviews look at signing certificates, and a request signed with one needs no password, access key or MFA.',
      when: 'Nobody in the account still uses tools that sign with X.509 certificates.',
    },
    {
      risk: 'The holder of the private key can sign requests in the name of somebody else.',
      when: 'The actor is not the owner of the certificate.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'The root user has a lasting credential that nothing inside the account can limit.',
      when: 'The owner is the root user.',
      holds: isRootCredential,
    },
  ],
  benign: [
    'An old tool that still signs with X.509 gets a renewed certificate.',
    'Someone tries an old script or a sample that uses the call.',
  ],
  verify: [
    'Ask the owner which tool needs the certificate; if there is no answer, set it Inactive.',
    'Decode the certificate and compare subject, issuer and expiry with what the owner expects.',
    'List other credentials that the same actor made around this time.',
    'For root, check whether AccountSigningCertificatesPresent in GetAccountSummary is 1.',
  ],
  related: [
    'iam:UpdateSigningCertificate',
    'iam:DeleteSigningCertificate',
    'iam:CreateAccessKey',
    'iam:UploadSSHPublicKey',
    'iam:UploadServerCertificate',
  ],
  remediations: ['disable-signing-certificate', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html',
  ],
  history: newCredentialHistory('signingCertificates'),
});
