import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { wasDenied } from '../words/denied-read.ts';

export const GetAccessKeyLastUsed = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetAccessKeyLastUsed',
  kind: 'read',
  access: 'read',
  title: 'Look up the owner and last use of an access key',
  does: 'Returns, for one access key id, the user that owns it and the date, Region and service of its last use. A key that was never used has no date and `N/A` for the rest.',
  doesNot: [
    'It shows neither the secret of the key nor its status: ListAccessKeys tells whether it is Active.',
    'It names the last service and Region only, no action, no address and no earlier use.',
  ],
  appears:
    'The IAM console calls it for each key that a page shows, key rotation scripts and scanners for every key, and the service role of IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`accessKeyId` is the key. The owner and the last use are in the answer only, which is not in the event.',
    parameters: { accessKeyId: 'Id of the key that is asked about.' },
  },
  target: accessKey,
  phrase: (event) => ({ did: 'looked up', todo: 'look up', what: `the owner and last use of ${callIt(accessKey(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Someone who holds a key learns whose it is, and where and for what it is used, and so how to use it without being noticed.',
      when: 'The call is made with the key that it asks about.',
      holds: (event) => {
        const key = textParameter(event, 'accessKeyId');
        return key === undefined ? undefined : key === actorOf(event).accessKeyId;
      },
    },
    {
      risk: 'Forgotten keys are found, whose new use or replacement nobody would notice.',
      when: 'The caller asks for the keys of many users, and is neither a console session nor a known tool.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A person opened a user page or the list of users in the console.', 'A rotation or clean-up job looks for unused keys.'],
  verify: [
    'Check whether one key or all keys were asked about, and by which user agent.',
    'Look for UpdateAccessKey, DeleteAccessKey or CreateAccessKey for the same owner afterwards.',
    'Compare the address with those that the caller normally uses.',
  ],
  related: ['iam:ListAccessKeys', 'iam:UpdateAccessKey', 'iam:DeleteAccessKey', 'sts:GetAccessKeyInfo', 'sts:GetCallerIdentity'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_finding-unused.html',
  ],
});

/** IAM authorises this call on the owner of the key, so an access-denied message does not name the key. */
function accessKey(event: CloudTrailEvent): Target {
  return { kind: 'access-key', name: textParameter(event, 'accessKeyId') ?? '' };
}
