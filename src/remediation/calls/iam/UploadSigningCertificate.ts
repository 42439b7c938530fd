import { defineCall } from '../../call-record.ts';
import { openPrincipal } from '../../calls-words/principals.ts';
import { said } from '../../calls-words/said.ts';
import { resourcePiece } from '../../calls-words/terraform-pieces.ts';
import { writtenAs } from '../../calls-words/written.ts';
import { iamArnPattern } from '../../iam-arn.ts';

export const UploadSigningCertificate = defineCall({
  service: 'iam',
  action: 'UploadSigningCertificate',
  risk: 'R0',
  resource: ({ UserName }, place) => iamArnPattern(place, 'user', UserName),
  // The refusal of a duplicate does not tell whether it is this user that has the certificate.
  already: [],
  binds: { CertificateId: 'Certificate.CertificateId' },
  answer: ({ UserName, CertificateBody }, made) => ({
    Certificate: { UserName, CertificateId: made('CertificateId'), CertificateBody, Status: 'Active' },
  }),
  console: (parameters) => [
    ...openPrincipal('User', parameters, 'Security credentials'),
    'Under X.509 Signing certificates, choose Upload X.509 certificate.',
    `Paste this certificate: ${said(parameters['CertificateBody'])}.`,
    'Choose Upload certificate.',
  ],
  terraform: (parameters) =>
    resourcePiece(
      { type: 'aws_iam_signing_certificate', called: [parameters['UserName']] },
      writtenAs(parameters, { UserName: 'user_name', CertificateBody: 'certificate_body' }),
    ),
});
