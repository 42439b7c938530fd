import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import type { Target } from '../../kernel/change.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';

export const GetAccessKeyInfo = defineEvent({
  source: 'sts.amazonaws.com',
  name: 'GetAccessKeyInfo',
  kind: 'read',
  access: 'read',
  title: 'Ask to which account an access key belongs',
  does: 'Answers with the id of the account to which an access key id belongs, be it a long-term key (AKIA…) or a temporary one (ASIA…). The secret of the key is not needed.',
  doesNot: [
    'It does not say to which user or role the key belongs.',
    'It does not say whether the key is active, inactive or deleted.',
    'It leaves no event in the account of the key: only the account of the caller records it.',
  ],
  appears:
    'From the CLI or an SDK, when someone found a key id in code or in a log and looks for its owner. Recorded in the Region of the STS endpoint.',
  reading: {
    target: '`accessKeyId` is the key that is asked about. The answer is not in the event.',
    parameters: { accessKeyId: 'Id of the access key, which may belong to any account.' },
  },
  target: key,
  phrase: (event) => ({ did: 'asked', todo: 'ask', what: `AWS STS which account ${callIt(key(event))} belongs to` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody sorts found or stolen keys by account before using them.',
      when: 'The actor asks about several keys, or about keys of accounts that are not yours.',
    },
  ],
  benign: ['A responder or a secret scanner finds the owner of a leaked key.'],
  verify: ['Ask the actor where the key id came from.', 'If the key is one of yours, look for its use from new addresses.'],
  related: ['sts:GetCallerIdentity', 'iam:GetAccessKeyLastUsed', 'iam:ListAccessKeys', 'iam:UpdateAccessKey'],
  remediations: [],
  attack: ['T1087.004'],
  references: ['https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html'],
});

function key(event: CloudTrailEvent): Target {
  return { kind: 'access-key', name: textParameter(event, 'accessKeyId') ?? '' };
}
