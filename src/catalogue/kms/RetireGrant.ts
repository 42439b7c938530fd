import { actorOf } from '../../events/actor.ts';
import { defineEvent } from '../entry.ts';
import { grantInWords, kmsKey, kmsKeyInWords } from '../words/kms-key.ts';

export const RetireGrant = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'RetireGrant',
  kind: 'change',
  access: 'permissions-management',
  title: 'Give back a grant on a KMS key',
  does: 'Deletes a grant, called by someone whom the grant itself entitles: the retiring principal, the grantee where the grant allows RetireGrant, or the account in which the grant was created. The permissions of the grant end, mostly within five minutes.',
  doesNot: [
    'It does not concern the key policy, IAM policies or other grants: access by these stays.',
    'It does not undo what was decrypted by the grant.',
    'It does not say who the grantee was; CreateGrant with the same grant id does.',
  ],
  appears:
    'Mostly from AWS services that give a grant back when a resource is gone. Also by the CLI or an SDK. Recorded in the Region of the key; the parameters are often null, with the grant id in `additionalEventData`.',
  reading: {
    target: 'The key is in `resources` and, where present, in the response. The grant id is in `additionalEventData` or in the request.',
    parameters: {
      keyId: 'ARN of the key, where the call names the grant by its id.',
      grantId: 'Id of the grant, where the call names it.',
    },
  },
  target: kmsKey,
  phrase: (event) => ({ did: 'retired', todo: 'retire', what: `${grantInWords(event)} on ${kmsKeyInWords(event)}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A workload loses the key in the middle of its work: a volume does not attach, a database does not start.',
      when: 'The grant was still in use.',
    },
    {
      risk: 'An attacker who used a grant clears it away.',
      when: 'The actor is no AWS service, and the grant was created not long before.',
      holds: (event) => (actorOf(event).kind === 'service' || actorOf(event).invokedBy !== undefined ? false : undefined),
    },
  ],
  benign: ['A service gives back the grant of a volume, a database or a job that has ended.'],
  verify: [
    'Find CreateGrant with the same grant id: its grantee and operations are what ended.',
    'Check whether the actor is an AWS service.',
    'Look for denied calls on the key since.',
  ],
  related: ['kms:CreateGrant', 'kms:RevokeGrant', 'kms:ListGrants'],
  remediations: [],
  attack: [],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_RetireGrant.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/grants.html',
  ],
});
