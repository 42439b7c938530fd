import { deletedServerCertificateHistory } from '../effects/server-certificates.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { serverCertificateTarget } from '../words/server-certificate.ts';

export const DeleteServerCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteServerCertificate',
  kind: 'change',
  access: 'write',
  title: 'Delete a server certificate from IAM',
  does: 'Deletes one server certificate, with its private key, from IAM. It cannot be undone from AWS: IAM never gives the private key back, so only someone who kept certificate and key can upload them again, under a new id.',
  doesNot: [
    'It moves no listener to another certificate. A load balancer that is still bound to the deleted one may keep using it, or stop accepting traffic.',
    'It touches no certificate in AWS Certificate Manager.',
    'It does not revoke the certificate: whoever holds a copy of the key can use it until it expires.',
    'That the call succeeded does not prove that nothing used the certificate: IAM refuses when it sees a binding, but it may not see all.',
  ],
  appears:
    'By the CLI, an SDK, infrastructure code or a clean-up job; the IAM console has no page for server certificates. Recorded in us-east-1.',
  reading: {
    target: '`serverCertificateName` is the deleted certificate. Path, ARN and expiry are not in the event.',
    parameters: {
      serverCertificateName: 'Name of the deleted certificate, without its path.',
    },
  },
  target: serverCertificateTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: callIt(serverCertificateTarget(event)) }),
  direction: 'removes',
  risks: [
    {
      risk: 'Sites and APIs stop serving HTTPS, at once or when their load balancer is next changed.',
      when: 'A listener or a distribution was still bound to the certificate.',
    },
    {
      risk: 'The certificate cannot be put back.',
      when: 'Nobody kept the private key outside IAM.',
    },
    {
      risk: 'The name is free for another certificate, which whatever picks certificates by name will take.',
      when: 'UploadServerCertificate or UpdateServerCertificate with the same name follows.',
    },
  ],
  benign: ['An expired certificate that nothing uses is cleaned up.', 'Listeners have moved to ACM, and the old certificate goes.'],
  verify: [
    'Check listeners and distributions for the ARN of the certificate: Classic, Application and Network Load Balancers, CloudFront.',
    'Find UploadServerCertificate for the same name, to learn ARN and expiry.',
    'Look whether another certificate took the name afterwards.',
    'Ask who runs certificate renewal, and whether this actor and address belong to it.',
  ],
  related: ['iam:UploadServerCertificate', 'iam:UpdateServerCertificate', 'iam:UntagServerCertificate'],
  remediations: ['replace-server-certificate'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteServerCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
  ],
  history: deletedServerCertificateHistory,
});
