import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { newServerCertificateHistory } from '../effects/server-certificates.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { serverCertificateTarget } from '../words/server-certificate.ts';

export const UploadServerCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UploadServerCertificate',
  kind: 'change',
  access: 'write',
  title: 'Store a server certificate and its private key in IAM',
  does: 'Stores one TLS server certificate with its private key, and optionally its chain, in IAM under a name that must be new. Load balancers, CloudFront and other services that take IAM certificates can then use it by its ARN or id.',
  doesNot: [
    'It puts the certificate on no load balancer or distribution: that is a later call to that service.',
    'It does not store the certificate in AWS Certificate Manager, so nothing renews it.',
    'It gives nobody access to AWS: a server certificate is no credential of a user or role.',
    'The private key cannot be read back from IAM, and it is not in the record.',
  ],
  appears:
    'By the CLI, an SDK, Terraform (`aws_iam_server_certificate`) or a renewal script; the load balancer console can also import a certificate into IAM. Recorded in us-east-1.',
  reading: {
    target: '`serverCertificateName` is the new name. The response carries the id (ASCA…), the ARN and the expiry.',
    parameters: {
      serverCertificateName: 'Name of the new certificate, unique in the account.',
      path: 'Path; a certificate for CloudFront needs one that begins with `/cloudfront/`. Absent means `/`.',
      certificateBody: 'The certificate in PEM form. It is public; decode it to see the host names and the issuer.',
      certificateChain: 'The certificates of the issuing authorities, where they were given.',
      tags: 'Tags given at upload.',
    },
  },
  target: serverCertificateTarget,
  phrase: (event) => ({ did: 'uploaded', todo: 'upload', what: `${callIt(serverCertificateTarget(event))}${atPath(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The private key existed outside AWS before the call: whoever kept a copy can pose as the host names in the certificate.',
      when: 'The key was made or kept on a laptop, a build machine or in a ticket.',
    },
    {
      risk: 'A certificate of an intruder is put in front of your users, by a listener or a distribution that takes it next.',
      when: 'The actor does not run certificate renewal, or the certificate has an unexpected issuer or key.',
    },
    {
      risk: 'The certificate expires unnoticed and the service behind it stops.',
      when: 'No person or job renews it before the expiry in the response.',
    },
  ],
  benign: ['A renewed certificate is uploaded before listeners move to it.', 'A certificate is needed where ACM cannot be used.'],
  verify: [
    'Decode the certificate: host names, issuer, expiry, and whether the key is one that you made.',
    'Look which listener or distribution took the certificate afterwards.',
    'Look for DeleteServerCertificate or UpdateServerCertificate that freed or took the same name just before.',
    'Ask who runs certificate renewal, and whether this actor and address belong to it.',
  ],
  related: ['iam:UpdateServerCertificate', 'iam:DeleteServerCertificate', 'iam:TagServerCertificate', 'iam:UploadSigningCertificate'],
  remediations: ['replace-server-certificate'],
  attack: ['T1557'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
  ],
  history: newServerCertificateHistory,
});

function atPath(event: CloudTrailEvent): string {
  const path = textParameter(event, 'path');
  return path === undefined || path === '/' ? '' : `, at path ${path}`;
}
