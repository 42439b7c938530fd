import { tagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { serverCertificateTarget } from '../words/server-certificate.ts';
import { tagsSet } from '../words/tags.ts';

export const TagServerCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'TagServerCertificate',
  kind: 'change',
  access: 'tagging',
  title: 'Set tags on a server certificate stored in IAM',
  does: 'Adds tags to one server certificate stored in IAM, or gives tags that are there a new value. Policies can compare them as `aws:ResourceTag` when someone acts on the certificate: UpdateServerCertificate, DeleteServerCertificate and the calls that read it.',
  doesNot: [
    'It changes neither the certificate, its key nor its expiry date.',
    'It does not steer which load balancer or distribution may use the certificate.',
    'It does not reach certificates in AWS Certificate Manager (ACM), which has tags of its own.',
  ],
  appears: 'From the CLI, an SDK, infrastructure code or a renewal script. Recorded in us-east-1.',
  reading: {
    target: '`serverCertificateName` is the certificate that gets the tags.',
    parameters: {
      serverCertificateName: 'Server certificate that gets the tags.',
      tags: 'The tags that are set, each with `key` and `value`. An existing key gets the new value; other tags stay.',
    },
  },
  target: serverCertificateTarget,
  phrase: (event) => tagsSet(event, callIt(serverCertificateTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone who may manage only certificates with a certain tag may now rename or delete this one.',
      when: 'A policy allows UpdateServerCertificate or DeleteServerCertificate by `aws:ResourceTag`, and the tag now fits.',
    },
    {
      risk: 'A renewal or clean-up script takes the wrong certificate.',
      when: 'The script picks certificates by tag.',
    },
  ],
  benign: ['A renewal script marks the certificate that is current.', 'The owner or the service of a certificate is noted.'],
  verify: [
    'Look for UpdateServerCertificate or DeleteServerCertificate on this certificate right afterwards.',
    'Search policies for `aws:ResourceTag` with the tag keys on IAM actions.',
    'Ask who runs certificate renewal, and which tags it reads.',
  ],
  related: ['iam:UntagServerCertificate', 'iam:UploadServerCertificate', 'iam:UpdateServerCertificate', 'iam:DeleteServerCertificate'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagServerCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: tagHistory('serverCertificates'),
});
