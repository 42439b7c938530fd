import { textParameter } from '../../events/fields.ts';
import { cloudfrontKeyPairHistory } from '../effects/cloudfront-key-pair.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { directionOfStatus, statusInWords } from '../words/credential-words.ts';
import { accountTarget } from '../words/targets.ts';

export const UpdateCloudFrontPublicKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateCloudFrontPublicKey',
  kind: 'change',
  access: 'write',
  title: 'Change a public key of a CloudFront key pair of the account',
  does: 'Updates the entry of a CloudFront public key that belongs to the account as a whole. AWS says no more about the action: it has no SDK operation, and by its name belongs to the key pairs that AWS documents as managed by root, in the console, where a key pair can be made inactive or active.',
  doesNot: [
    'It is not the CloudFront API UpdatePublicKey, which serves trusted key groups and needs no root user.',
    'It gives no access to AWS APIs: such a key signs CloudFront URLs and cookies only.',
  ],
  appears:
    'Presumably when root works on CloudFront key pairs on its security credentials page in the console. No CLI command or SDK operation has this name, and AWS publishes no example of the record.',
  reading: {
    actor: 'Expect the root user: AWS documents these key pairs as managed with root.',
    target:
      'The account that owns the key pair. AWS does not document the fields of this event, so read them as they come. Where a `status` is among them, it says whether the key was made active or inactive.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => {
    const key = `a CloudFront public key of ${callIt(accountTarget(event))}`;
    return textParameter(event, 'status') === undefined ? { did: 'updated', todo: 'update', what: key } : statusInWords(event, key);
  },
  direction: directionOfStatus,
  risks: [
    {
      risk: 'A key that was retired signs URLs and cookies again, so that its holder can give anybody access to restricted content.',
      when: 'The key became active, and a distribution names this account as a trusted signer.',
    },
    {
      risk: 'Signed URLs and cookies stop working, and viewers lose access.',
      when: 'The key became inactive while an application still signed with it.',
    },
    {
      risk: 'The root user was used, by its owner or by an intruder, for work that trusted key groups do without root.',
      when: 'Nobody announced this use of root.',
    },
  ],
  benign: ['An old set-up with trusted signers rotates its key pair, and the old one is made inactive first.'],
  verify: [
    'Ask the persons who guard root whether they did this, and what they changed.',
    'Look at the key pairs on the security credentials page of root: which are active now.',
    'List the distributions that have trusted signers, and whether they name this account.',
  ],
  related: ['iam:UploadCloudFrontPublicKey', 'iam:DeleteCloudFrontPublicKey', 'signin:ConsoleLogin'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  history: cloudfrontKeyPairHistory('UpdateCloudFrontPublicKey'),
});
