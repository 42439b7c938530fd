import { defineEvent } from '../entry.ts';
import { grantInWords, kmsKey, kmsKeyInWords } from '../words/kms-key.ts';

export const RevokeGrant = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'RevokeGrant',
  kind: 'change',
  access: 'permissions-management',
  title: 'Take back a grant on a KMS key',
  does: 'Deletes a grant, called by someone who may revoke grants on the key. The permissions of the grant end, mostly within five minutes.',
  doesNot: [
    'It does not end grants that the grantee has made in turn: these stand on their own.',
    'It does not concern the key policy or IAM policies: access by these stays.',
    'It does not take back plaintext data keys that were handed out, nor what was decrypted.',
  ],
  appears: 'By the CLI, an SDK, a script or an AWS service. Recorded in the Region of the key.',
  reading: {
    target: '`keyId` is the key, by id or ARN.',
    parameters: { keyId: 'Key whose grant is taken back.', grantId: 'Id of the grant, as CreateGrant answered it.' },
  },
  target: kmsKey,
  phrase: (event) => ({ did: 'revoked', todo: 'revoke', what: `${grantInWords(event)} on ${kmsKeyInWords(event)}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'Workloads stop: volumes do not attach again, databases do not start, backups fail.',
      when: 'The grant belonged to an AWS service or a workload that still runs.',
    },
    {
      risk: 'The access goes on although the grant is gone.',
      when: 'The grantee had CreateGrant among its operations and made further grants, or also has access by a policy.',
    },
  ],
  benign: ['Access of another account or of a finished task is withdrawn.', 'Responders close a grant that they did not know.'],
  verify: [
    'Find CreateGrant with the same grant id: its grantee and operations are what ended.',
    'List the grants that are left (list-grants), above all by the same grantee.',
    'Look for denied calls on the key since, by services too.',
  ],
  related: ['kms:CreateGrant', 'kms:RetireGrant', 'kms:ListGrants', 'kms:PutKeyPolicy'],
  remediations: ['contain-principal'],
  attack: ['T1489'],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_RevokeGrant.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/grants.html',
  ],
});
