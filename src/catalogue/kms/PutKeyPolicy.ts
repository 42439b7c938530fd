import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { readPolicyDocument } from '../../kernel/policy-document.ts';
import { defineEvent } from '../entry.ts';
import { kmsKey, kmsKeyInWords } from '../words/kms-key.ts';
import { directionOfResourcePolicy, opensToForeignAccount, opensToPublic, resourcePolicyInWords } from '../words/resource-policy.ts';
import { hasParameters } from '../words/settings.ts';

export const PutKeyPolicy = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'PutKeyPolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Replace the key policy of a KMS key',
  does: 'Replaces the whole key policy of one KMS key. The key policy is the root of all access to the key: IAM policies count only where it lets the account in, and principals that it does not let in, not even the root user of the account, have no access.',
  doesNot: [
    'It does not merge: a statement that is missing from the new document is gone.',
    'It does not end grants: they go on beside the key policy.',
    'It does not show the earlier policy.',
    'It gives no access to data by itself; the principal also needs to reach the ciphertext.',
  ],
  appears:
    'From the console (Key policy), the CLI, an SDK or infrastructure code. Only from the account that owns the key. Recorded in the Region of the key.',
  reading: {
    target: '`keyId` is the key, by id or ARN.',
    parameters: {
      keyId: 'Key whose policy is replaced.',
      policyName: 'Always `default`.',
      policy: 'The whole new key policy, as a JSON string.',
      bypassPolicyLockoutSafetyCheck:
        'True skips the check that the caller can still change the policy afterwards, by which a key can become unmanageable.',
    },
  },
  target: kmsKey,
  phrase: (event) => ({
    did: 'gave',
    todo: 'give',
    what: `${kmsKeyInWords(event)} a new key policy${resourcePolicyInWords(event, parameter(event, 'policy'))}`,
  }),
  direction: (event) => directionOfResourcePolicy(parameter(event, 'policy')),
  risks: [
    {
      risk: 'Anyone with an AWS account can use the key.',
      when: 'The policy allows the principal `*` without a condition on the caller.',
      holds: (event) => opensToPublic(event, parameter(event, 'policy')),
    },
    {
      risk: 'Another account can use the key, and so read what it was or is given of the data under it.',
      when: 'The policy allows a principal of an account that you do not own.',
      holds: (event) => opensToForeignAccount(event, parameter(event, 'policy')),
    },
    {
      risk: 'The owner is locked out of the key, and of all data under it, until AWS Support helps; extortion works this way.',
      when: 'The policy no longer lets this account, or any of its principals, manage the key.',
      holds: locksOut,
    },
    {
      risk: 'The key can become unmanageable by mistake.',
      when: 'The safety check was bypassed.',
      holds: (event) => (hasParameters(event) ? asBoolean(parameter(event, 'bypassPolicyLockoutSafetyCheck')) === true : undefined),
    },
  ],
  benign: ['A new role, service or account is let in by a reviewed change.', 'Infrastructure code applies a tightened policy.'],
  verify: [
    'Compare the document with the one before, from CreateKey, the previous PutKeyPolicy or infrastructure code.',
    'Check to whom every account id in it belongs, and whether this account can still manage the key.',
    'List the use of the key by the new principals since, and the grants that they made.',
  ],
  related: ['kms:CreateGrant', 'kms:ScheduleKeyDeletion', 'kms:DisableKey', 'kms:CreateKey', 's3:PutBucketPolicy'],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1486'],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  ],
});

/** True when the policy names nobody of this account who could change it; `*` or NotPrincipal leaves that open. */
function locksOut(event: CloudTrailEvent): boolean | undefined {
  const own = accountOf(event);
  const reading = readPolicyDocument(parameter(event, 'policy'));
  if (reading.kind === 'unreadable' || own === '') return undefined;
  const allowing = reading.statements.filter(({ effect }) => effect === 'Allow');
  const named = allowing.flatMap(({ principals }) => principals.AWS ?? []);
  const excepting = allowing.some(({ notPrincipals }) => Object.keys(notPrincipals).length > 0);
  const foreign = named.every((one) => /^(\d{12}$|arn:[^:]*:(iam|sts)::\d{12}:)/.test(one) && !one.includes(own));
  return foreign && !excepting ? true : undefined;
}
