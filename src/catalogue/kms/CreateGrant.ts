import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, listParameter, parameter, textParameter } from '../../events/fields.ts';
import { asObject } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { granteeNamed } from '../words/grantee.ts';
import { kmsKey, kmsKeyInWords } from '../words/kms-key.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const CreateGrant = defineEvent({
  source: 'kms.amazonaws.com',
  name: 'CreateGrant',
  kind: 'change',
  access: 'permissions-management',
  title: 'Let a principal use a KMS key by a grant',
  does: 'Adds a grant to a KMS key: a named principal or AWS service may use the key for the listed operations, without any change of the key policy or of an IAM policy. The grant lasts until somebody retires or revokes it. It takes hold throughout KMS within about five minutes, and at once for whoever holds the grant token that the call returns.',
  doesNot: [
    'It does not expire by itself, however temporary the task was.',
    'It does not appear in the key policy, nor in the IAM policies of the grantee: only ListGrants shows it.',
    'It gives no access to data by itself; the grantee also needs to reach the ciphertext.',
    'With the `name` of an earlier grant and the same parameters it creates nothing, and answers with the grant that exists.',
  ],
  appears:
    'Mostly from AWS services such as EBS, RDS, EC2 Auto Scaling and Secrets Manager, which take a grant on behalf of the caller when a resource is encrypted (`invokedBy`). Also by the CLI, an SDK or infrastructure code. Recorded in the Region of the key, and in the account of the caller as well where that is another one.',
  reading: {
    actor: 'Where a service acts, `invokedBy` names it, and the grantee is mostly a role or principal of that service.',
    target: '`keyId` is the key, by id or ARN; the ARN in `resources` says whose it is. The response carries `grantId`.',
    parameters: {
      keyId: 'Key that may be used.',
      granteePrincipal: 'Principal that may use the key: a user, role, session or whole account.',
      granteeServicePrincipal: 'AWS service that may use the key, instead of a principal.',
      retiringPrincipal: 'Principal that may retire the grant.',
      operations: 'What the grantee may do: Decrypt, GenerateDataKey, CreateGrant and so on.',
      constraints: 'Encryption context or source ARN that a request must match; absent when there is none.',
      name: 'Friendly name, which keeps a repeated call from adding a second grant.',
    },
  },
  target: kmsKey,
  phrase: (event) => ({ did: 'let', todo: 'let', what: `${grantee(event) ?? 'a principal'} use ${kmsKeyInWords(event)}${uses(event)}` }),
  direction: 'grants',
  risks: [
    {
      risk: 'Another account can use the key, for instance to decrypt snapshots or objects that it was given.',
      when: 'The grantee belongs to an account that is not yours.',
      holds: isForeign,
    },
    {
      risk: 'The grantee can pass its rights on, so that revoking this grant does not end the access.',
      when: '`operations` holds CreateGrant.',
      holds: (event) => (hasParameters(event) ? listParameter(event, 'operations').includes('CreateGrant') : undefined),
    },
    {
      risk: 'Everything that is encrypted under the key can be read, not only what one task needs.',
      when: '`operations` holds Decrypt and there are no constraints.',
      holds: (event) =>
        hasParameters(event) ? listParameter(event, 'operations').includes('Decrypt') && !isConstrained(event) : undefined,
    },
    {
      risk: 'A hidden way to the key survives a clean key policy.',
      when: 'The actor is a person or a key rather than an AWS service, and nobody asked for the grant.',
    },
  ],
  benign: [
    'A service attaches an encrypted volume, starts an encrypted database or rotates a secret; such grants come in great numbers.',
    'A backup or sharing task between accounts of the same organisation.',
  ],
  verify: [
    'Read grantee, operations and constraints, and compare the account of the grantee with your own.',
    'Check `invokedBy`: a grant that no service asked for needs an explanation.',
    'List the grants of the key (list-grants), and the use of the key by the grantee since.',
  ],
  related: ['kms:RevokeGrant', 'kms:RetireGrant', 'kms:PutKeyPolicy', 'kms:ListGrants', 'kms:Decrypt'],
  remediations: ['contain-principal'],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/grants.html',
  ],
});

function grantee(event: CloudTrailEvent): string | undefined {
  const principal = textParameter(event, 'granteePrincipal');
  if (principal === undefined) return textParameter(event, 'granteeServicePrincipal');
  const named = granteeNamed(/\.amazonaws\.com$/.test(principal) ? 'Service' : 'AWS', principal);
  return named.kind === 'principal' ? named.words.replace(` of account ${accountOf(event)}`, '') : named.words;
}

function uses(event: CloudTrailEvent): string {
  const operations = listParameter(event, 'operations');
  return operations.length === 0 ? '' : ` for ${shortList(operations)}`;
}

function isForeign(event: CloudTrailEvent): boolean | undefined {
  const principal = textParameter(event, 'granteePrincipal');
  if (principal === undefined) return textParameter(event, 'granteeServicePrincipal') === undefined ? undefined : false;
  const { kind, account } = granteeNamed(/\.amazonaws\.com$/.test(principal) ? 'Service' : 'AWS', principal);
  if (kind === 'service') return false;
  return account === undefined || accountOf(event) === '' ? undefined : account !== accountOf(event);
}

function isConstrained(event: CloudTrailEvent): boolean {
  return Object.keys(asObject(parameter(event, 'constraints')) ?? {}).length > 0;
}
