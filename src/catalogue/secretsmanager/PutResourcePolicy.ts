import type { CloudTrailEvent } from '../../events/event.ts';
import { parameter } from '../../events/fields.ts';
import { asBoolean, type Json } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { directionOfResourcePolicy, opensToForeignAccount, opensToPublic, resourcePolicyInWords } from '../words/resource-policy.ts';
import { secretTarget } from '../words/secret.ts';

export const PutResourcePolicy = defineEvent({
  source: 'secretsmanager.amazonaws.com',
  name: 'PutResourcePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Set the resource policy of a secret',
  does: 'Sets the resource policy of one secret in Secrets Manager, in place of the earlier one as a whole: who may read or manage the secret, from within and from outside the account, and who may not.',
  doesNot: [
    'It does not merge: a statement that is missing from the new document is gone, denials included.',
    'It does not open the KMS key: a principal of another account also needs the key policy of a customer managed key. A secret under the AWS managed key cannot be read from another account.',
    'It does not show the secret value or the earlier policy.',
    'It blocks public policies only where the caller asks for it by `blockPublicPolicy`.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code. Recorded in the Region of the secret.',
  reading: {
    target: '`secretId` is the secret, by name or ARN; the response gives its ARN and name.',
    parameters: {
      secretId: 'Secret whose policy is set, by name or ARN.',
      resourcePolicy: 'The whole new policy, as a JSON string, where the record holds it.',
      blockPublicPolicy: 'True has AWS refuse a policy that is broadly open.',
    },
  },
  target: secretTarget,
  phrase: (event) => ({
    did: 'gave',
    todo: 'give',
    what: `${callIt(secretTarget(event))} a new resource policy${resourcePolicyInWords(event, policy(event))}`,
  }),
  direction: (event) => directionOfResourcePolicy(policy(event)),
  risks: [
    {
      risk: 'Everyone with an AWS account may read the secret, as far as the KMS key lets them.',
      when: 'The policy allows the principal `*` without a condition on the caller.',
      holds: (event) => (asBoolean(parameter(event, 'blockPublicPolicy')) === true ? false : opensToPublic(event, policy(event))),
    },
    {
      risk: 'Another account may read the secret, and goes on reading each new value after rotation.',
      when: 'The policy allows a principal of an account that you do not own, and the KMS key lets it decrypt.',
      holds: (event) => opensToForeignAccount(event, policy(event)),
    },
    {
      risk: 'A denial that kept the secret to a few is gone.',
      when: 'The earlier policy denied what the new one does not.',
    },
  ],
  benign: [
    'A secret is shared with a role of another account of the organisation.',
    'Infrastructure code limits a secret to one role by a denial.',
  ],
  verify: [
    'Read principals, actions and conditions, and compare the accounts with your own.',
    'Read the key policy of the KMS key of the secret, and changes of it around this time.',
    'List GetSecretValue on the secret since, above all from other accounts.',
  ],
  related: [
    'secretsmanager:DeleteResourcePolicy',
    'secretsmanager:GetSecretValue',
    'secretsmanager:ValidateResourcePolicy',
    'kms:PutKeyPolicy',
    'kms:CreateGrant',
  ],
  remediations: ['contain-principal'],
  attack: ['T1098', 'T1555.006'],
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutResourcePolicy.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html',
  ],
});

function policy(event: CloudTrailEvent): Json | undefined {
  return parameter(event, 'resourcePolicy');
}
