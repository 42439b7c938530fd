import { cloudfrontKeyPairHistory } from '../effects/cloudfront-key-pair.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const UploadCloudFrontPublicKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UploadCloudFrontPublicKey',
  kind: 'change',
  access: 'write',
  title: 'Upload a public key of a CloudFront key pair of the account',
  does: 'Uploads the public key of a CloudFront key pair that belongs to the account as a whole. Where the account is a trusted signer of a CloudFront distribution, the holder of the private key can sign URLs and cookies for its restricted content. The action has no SDK operation; by its name it belongs to the key pairs that AWS documents as managed by root, in the console.',
  doesNot: [
    'It is not the CloudFront API CreatePublicKey, which serves trusted key groups and needs no root user.',
    'It gives no access to AWS APIs: the key signs CloudFront URLs and cookies only.',
    'It opens no distribution by itself. A distribution must name the account as a trusted signer.',
  ],
  appears:
    'Presumably when root works on CloudFront key pairs on its security credentials page in the console. No CLI command or SDK operation has this name, and AWS publishes no example of the record.',
  reading: {
    actor: 'Expect the root user: AWS documents these key pairs as managed with root.',
    target: 'The account that owns the key pair. AWS does not document the fields of this event, so read them as they come.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'uploaded', todo: 'upload', what: `a CloudFront public key for ${callIt(accountTarget(event))}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'The holder of the private key can give anybody access to content that CloudFront keeps restricted.',
      when: 'A distribution, in this account or another, names this account as a trusted signer.',
    },
    {
      risk: 'The root user was used, by its owner or by an intruder, for work that trusted key groups do without root.',
      when: 'Nobody announced this use of root.',
    },
  ],
  benign: ['An old set-up with trusted signers rotates its key pair.'],
  verify: [
    'Ask the persons who guard root whether they did this, and where the private key is.',
    'List the distributions that have trusted signers, and whether they name this account.',
    'Read the other events of root in the same session, from ConsoleLogin on.',
  ],
  related: ['iam:UpdateCloudFrontPublicKey', 'iam:DeleteCloudFrontPublicKey', 'signin:ConsoleLogin'],
  remediations: [],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  history: cloudfrontKeyPairHistory('UploadCloudFrontPublicKey'),
});
