import { untagHistory } from '../effects/tags.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { serverCertificateTarget } from '../words/server-certificate.ts';
import { tagsRemoved } from '../words/tags.ts';

export const UntagServerCertificate = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UntagServerCertificate',
  kind: 'change',
  access: 'tagging',
  title: 'Remove tags from a server certificate stored in IAM',
  does: 'Removes tags from one server certificate stored in IAM by their keys. Policies that compare the tag as `aws:ResourceTag`, when someone renames, deletes or reads the certificate, then find no value.',
  doesNot: [
    'It changes neither the certificate, its key nor its expiry date.',
    'It takes the certificate off no load balancer or distribution.',
    'It does not show the values that the tags had.',
  ],
  appears: 'From the CLI, an SDK, infrastructure code or a renewal script. Recorded in us-east-1.',
  reading: {
    target: '`serverCertificateName` is the certificate that loses the tags.',
    parameters: {
      serverCertificateName: 'Server certificate that loses the tags.',
      tagKeys: 'Keys of the tags that are removed. Their values are not in the event.',
    },
  },
  target: serverCertificateTarget,
  phrase: (event) => tagsRemoved(event, callIt(serverCertificateTarget(event))),
  direction: 'neutral',
  risks: [
    {
      risk: 'The certificate loses its protection against deletion; its private key cannot be had back from IAM.',
      when: 'A policy denies DeleteServerCertificate on certificates with the tag.',
    },
    {
      risk: 'A renewal or clean-up script overlooks the certificate.',
      when: 'The script picks certificates by tag.',
    },
  ],
  benign: ['A renewal script takes the mark off the old certificate.', 'A tagging scheme is cleaned up.'],
  verify: [
    'Look for DeleteServerCertificate or UpdateServerCertificate on this certificate right afterwards.',
    'Search policies and service control policies for `aws:ResourceTag` with the tag keys, denials first.',
  ],
  related: ['iam:TagServerCertificate', 'iam:UploadServerCertificate', 'iam:DeleteServerCertificate'],
  remediations: ['restore-tags'],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagServerCertificate.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  history: untagHistory('serverCertificates'),
});
