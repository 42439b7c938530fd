import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { secretTarget } from '../words/secret.ts';

export const DeleteResourcePolicy = defineEvent({
  source: 'secretsmanager.amazonaws.com',
  name: 'DeleteResourcePolicy',
  kind: 'change',
  access: 'permissions-management',
  title: 'Delete the resource policy of a secret',
  does: 'Removes the resource policy of one secret in Secrets Manager as a whole, denials included. Principals of the account of the secret keep what their IAM policies allow.',
  doesNot: [
    'It does not show what the policy said, so the event alone does not tell whether access shrank or a protection fell.',
    'It does not delete or rotate the secret.',
    'It does not change the KMS key of the secret.',
  ],
  appears: 'From the console, the CLI, an SDK or infrastructure code that drops the policy. Recorded in the Region of the secret.',
  reading: {
    target: '`secretId` is the secret, by name or ARN; the response gives its ARN and name.',
    parameters: { secretId: 'Secret that loses its policy, by name or ARN.' },
  },
  target: secretTarget,
  phrase: (event) => ({ did: 'deleted', todo: 'delete', what: `the resource policy of ${callIt(secretTarget(event))}` }),
  direction: 'restricts',
  risks: [
    {
      risk: 'A protection is gone: every principal of the account whose IAM policy allows secretsmanager:GetSecretValue broadly can read the secret. In that case the call weakens rather than restricts.',
      when: 'The policy denied access to all but a few.',
    },
    {
      risk: 'An application in another account can no longer read the secret.',
      when: 'It came in by this policy.',
    },
  ],
  benign: ['Access for another account is withdrawn.', 'Infrastructure code moves the rules to IAM policies.'],
  verify: [
    'Find the last PutResourcePolicy for this secret: that is what was removed.',
    'List GetSecretValue on the secret since, by principals that did not read it before.',
    'Ask who depended on the access.',
  ],
  related: ['secretsmanager:PutResourcePolicy', 'secretsmanager:GetSecretValue', 'kms:PutKeyPolicy'],
  remediations: ['contain-principal'],
  attack: ['T1555.006'],
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DeleteResourcePolicy.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access.html',
  ],
});
