import type { CloudTrailEvent } from '../../events/event.ts';
import { accountOf, parameter, textParameter } from '../../events/fields.ts';
import { asBoolean } from '../../kernel/json.ts';
import { defineEvent } from '../entry.ts';
import { identityCenter, nameIt } from '../words/identity-center.ts';
import { hasParameters } from '../words/settings.ts';
import { shortList } from '../words/short-list.ts';

export const UpdateInstance = defineEvent({
  source: 'sso.amazonaws.com',
  name: 'UpdateInstance',
  kind: 'change',
  access: 'write',
  title: 'Rename an instance, change its encryption or enable permission sets',
  does: 'Changes the name of an instance of Identity Center, or the KMS key that encrypts its data, or enables permission sets for it. One call changes either the encryption or the permission sets, not both.',
  doesNot: [
    'It changes no user, group, permission set or assignment.',
    'It cannot switch permission sets off again once they are enabled.',
    'It does not give Identity Center the right to use a key: the key policy does.',
  ],
  appears:
    'From the Identity Center console, the CLI, an SDK or infrastructure code. Recorded in the Region of the instance, in the account that owns it.',
  reading: {
    target: '`instanceArn` is the instance. The settings before the call are not in the event.',
    parameters: {
      instanceArn: 'Instance that is changed.',
      name: 'New name.',
      encryptionConfiguration: '`keyType` `CUSTOMER_MANAGED_KEY` with `kmsKeyArn`, or `AWS_OWNED_KMS_KEY` for a key of AWS.',
      permissionSetsEnabled: 'True enables permission sets for the instance; AWS accepts no other value.',
    },
  },
  target: identityCenter,
  phrase: (event) => ({ did: 'changed', todo: 'change', what: `${nameIt(identityCenter(event))}${changes(event)}` }),
  direction: (event) => (keyType(event) === 'AWS_OWNED_KMS_KEY' ? 'weakens' : 'neutral'),
  risks: [
    {
      risk: 'Sign-in for everyone hangs on a key that somebody else can disable.',
      when: 'The KMS key belongs to an account other than this one.',
      holds: (event) => {
        const account = /^arn:[^:]*:kms:[^:]*:(\d{12}):/.exec(keyArn(event) ?? '')?.[1];
        const own = accountOf(event);
        if (keyType(event) === 'AWS_OWNED_KMS_KEY') return false;
        return account === undefined || own === '' ? undefined : account !== own;
      },
    },
    {
      risk: 'Access to the directory can no longer be cut off or watched through a key of your own.',
      when: 'The encryption goes back to a key that AWS owns.',
      holds: (event) => (keyType(event) === undefined ? undefined : keyType(event) === 'AWS_OWNED_KMS_KEY'),
    },
    {
      risk: 'An account instance starts to give access to AWS accounts, outside the instance of the organisation.',
      when: 'Permission sets are enabled on an instance that was meant for applications only.',
      holds: (event) => (hasParameters(event) && asBoolean(parameter(event, 'permissionSetsEnabled')) !== true ? false : undefined),
    },
  ],
  benign: ['Encryption moves to a customer managed key as a compliance rule asks.', 'An instance gets a readable name.'],
  verify: [
    'Check the owner, the policy and the state of the key in `encryptionConfiguration`.',
    'Compare with describe-instance, which reports the state of the encryption.',
    'Ask the owner of the instance.',
  ],
  related: [
    'sso:CreateInstance',
    'sso:DeleteInstance',
    'sso:CreatePermissionSet',
    'kms:PutKeyPolicy',
    'kms:DisableKey',
    'kms:ScheduleKeyDeletion',
  ],
  remediations: [],
  attack: ['T1098'],
  references: [
    'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_UpdateInstance.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-customer-managed-keys.html',
  ],
});

function keyType(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'encryptionConfiguration', 'keyType');
}

function keyArn(event: CloudTrailEvent): string | undefined {
  return textParameter(event, 'encryptionConfiguration', 'kmsKeyArn');
}

function changes(event: CloudTrailEvent): string {
  const name = textParameter(event, 'name');
  const key = keyType(event) === 'AWS_OWNED_KMS_KEY' ? 'a key that AWS owns' : keyArn(event);
  const parts = [
    ...(name === undefined ? [] : [`named ${name}`]),
    ...(key === undefined ? [] : [`encrypted with ${key}`]),
    ...(asBoolean(parameter(event, 'permissionSetsEnabled')) === true ? ['with permission sets enabled'] : []),
  ];
  return parts.length === 0 ? '' : `, now ${shortList(parts)}`;
}
