import { cloudfrontKeyPairHistory } from '../effects/cloudfront-key-pair.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { accountTarget } from '../words/targets.ts';

export const DeleteCloudFrontPublicKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteCloudFrontPublicKey',
  kind: 'change',
  access: 'write',
  title: 'Delete a public key of a CloudFront key pair of the account',
  does: 'Deletes a CloudFront public key that belongs to the account as a whole. CloudFront then has no key of this pair to check signatures with. The action has no SDK operation; by its name it belongs to the key pairs that AWS documents as managed by root, in the console.',
  doesNot: [
    'It is not the CloudFront API DeletePublicKey, which serves trusted key groups and needs no root user.',
    'It takes no access to AWS APIs away: such a key signs CloudFront URLs and cookies only.',
    'It takes the account off no list of trusted signers.',
  ],
  appears:
    'Presumably when root works on CloudFront key pairs on its security credentials page in the console. No CLI command or SDK operation has this name, and AWS publishes no example of the record.',
  reading: {
    actor: 'Expect the root user: AWS documents these key pairs as managed with root.',
    target: 'The account that owned the key pair. AWS does not document the fields of this event, so read them as they come.',
    parameters: {},
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `a CloudFront public key of ${callIt(accountTarget(event))}` }),
  direction: 'removes',
  risks: [
    {
      risk: 'URLs and cookies signed with the pair stop working, and viewers lose access.',
      when: 'An application still signed with it, and a distribution names this account as a trusted signer.',
    },
    {
      risk: 'The root user was used, by its owner or by an intruder, for work that trusted key groups do without root.',
      when: 'Nobody announced this use of root.',
    },
  ],
  benign: ['An old key pair is retired, after the move to trusted key groups or at the end of a rotation.'],
  verify: [
    'Ask the persons who guard root whether they did this.',
    'List the distributions that have trusted signers, and check that their viewers still get in.',
    'Read the other events of root in the same session, from ConsoleLogin on.',
  ],
  related: ['iam:UploadCloudFrontPublicKey', 'iam:UpdateCloudFrontPublicKey', 'signin:ConsoleLogin'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html',
  ],
  history: cloudfrontKeyPairHistory('DeleteCloudFrontPublicKey'),
});
