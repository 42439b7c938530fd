import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { underPath } from '../words/read-target.ts';
import { accountTarget } from '../words/targets.ts';

export const ListServerCertificates = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListServerCertificates',
  kind: 'read',
  access: 'list',
  title: 'List the server certificates stored in IAM',
  does: 'Returns the server certificates that are stored in IAM, all or under a path: name, path, unique id, ARN, upload and expiry date of each.',
  doesNot: [
    'It returns neither certificate nor chain, and no private key.',
    'Certificates in AWS Certificate Manager (ACM) do not appear.',
    'It does not tell where a certificate is used.',
  ],
  appears:
    'Trusted Advisor checks expiry dates with it, the consoles of load balancers and CloudFront offer certificates to choose, and scanners and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The certificates are not in the event.',
    parameters: {
      pathPrefix: 'Path prefix that limits the list, such as `/cloudfront/`; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({
    did: 'listed',
    todo: 'list',
    what: `the server certificates of ${callIt(accountTarget(event))}${underPath(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Names and paths show which sites run here, and which certificate is about to expire and so will be replaced soon.',
      when: 'AWS answered the call, and the caller has nothing to do with certificates.',
      holds: unlessHarmless,
    },
    {
      risk: 'The list prepares a replacement or removal that breaks listeners.',
      when: 'UploadServerCertificate, UpdateServerCertificate or DeleteServerCertificate by the same caller follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['Trusted Advisor or a scanner looks for expired certificates.', 'A person configures a listener in the console.'],
  verify: [
    'Look for changes of server certificates by the same caller.',
    'Check whether the call came from Trusted Advisor, a scanner or a console session.',
    'Count the different IAM lists by this caller in the same minutes.',
  ],
  related: ['iam:GetServerCertificate', 'iam:UploadServerCertificate', 'iam:UpdateServerCertificate', 'iam:DeleteServerCertificate'],
  remediations: [],
  attack: ['T1580'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListServerCertificates.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html',
  ],
});
