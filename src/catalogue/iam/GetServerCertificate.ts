import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { foundNothing, unlessHarmless } from '../words/denied-read.ts';
import { serverCertificateTarget } from '../words/server-certificate.ts';

export const GetServerCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetServerCertificate',
  kind: 'read',
  access: 'read',
  title: 'Read a server certificate stored in IAM',
  does: 'Returns one server certificate that is stored in IAM: its public body, chain, path, ARN, upload and expiry dates, and tags.',
  doesNot: [
    'It never returns the private key; IAM gives that to nobody after the upload.',
    'It covers only certificates stored in IAM, not those in AWS Certificate Manager (ACM).',
    'It does not tell which load balancer or distribution uses the certificate.',
  ],
  appears:
    'Trusted Advisor checks certificates with it, Terraform (`aws_iam_server_certificate`) and renewal scripts read it, and the service role of AWS Config may call it. The IAM console has no page for server certificates. Recorded in us-east-1.',
  reading: {
    target: '`serverCertificateName` is the certificate. The certificate is not in the event.',
    parameters: { serverCertificateName: 'Name of the certificate.' },
  },
  target: serverCertificateTarget,
  phrase: (event) => ({ did: 'read', todo: 'read', what: callIt(serverCertificateTarget(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The names in the certificate show internal host names and which site it protects.',
      when: 'AWS answered the call, the certificate is for names that are not public, and the caller has nothing to do with certificates.',
      holds: unlessHarmless,
    },
    {
      risk: 'The read prepares a replacement: another certificate is uploaded under this name.',
      when: 'UploadServerCertificate, UpdateServerCertificate or DeleteServerCertificate by the same caller follows.',
    },
    {
      risk: 'The unknown name fits someone who guesses certificate names.',
      when: 'AWS answered that no such certificate exists.',
      holds: foundNothing,
    },
  ],
  benign: [
    'Trusted Advisor or a monitor checks the expiry date.',
    'A renewal job or Terraform compares the stored certificate with the new one.',
  ],
  verify: [
    'Look for upload, rename or removal of server certificates around this time.',
    'Check whether the caller belongs to certificate renewal or monitoring.',
    'See which other IAM reads the caller made.',
  ],
  related: ['iam:ListServerCertificates', 'iam:UploadServerCertificate', 'iam:UpdateServerCertificate', 'iam:DeleteServerCertificate'],
  remediations: [],
  attack: ['T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetServerCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
  ],
});
