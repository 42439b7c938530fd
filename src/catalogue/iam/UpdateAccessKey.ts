import { textParameter } from '../../events/fields.ts';
import { credentialStatusHistory } from '../effects/credential-status.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential, isRootCredential } from '../words/credential-owner.ts';
import { credentialOf, directionOfStatus, statusInWords, unlessOtherStatus } from '../words/credential-words.ts';

export const UpdateAccessKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'UpdateAccessKey',
  kind: 'change',
  access: 'write',
  title: 'Set an access key Active or Inactive',
  does: 'Sets the status of one access key of an IAM user or of root. An Inactive key cannot sign calls; set Active again, it works as before with the same id and secret.',
  doesNot: [
    'It does not end temporary credentials that were obtained with the key before (GetSessionToken, GetFederationToken): they stay valid until they expire.',
    'It does not delete the key, change its secret, or touch the other key and the console password of the owner.',
    'The event does not show the status before the call.',
  ],
  appears:
    'From the console (Activate or Deactivate beside a key; the console also deactivates before it deletes), the CLI, an SDK, a rotation job or a response tool. Recorded in us-east-1.',
  reading: {
    target: '`userName` owns the key; without it the owner is the caller. `accessKeyId` says which key.',
    parameters: {
      userName: 'Owner of the key; absent when the caller means itself.',
      accessKeyId: 'Id of the key whose status is set.',
      status: '`Active` lets the key work, `Inactive` stops it.',
    },
  },
  target: credentialOwner,
  phrase: (event) => statusInWords(event, credentialOf(credentialOwner(event), 'access key', textParameter(event, 'accessKeyId'))),
  direction: directionOfStatus,
  risks: [
    {
      risk: 'A key that was switched off on purpose works again, in the hands of whoever still has the secret.',
      when: 'The status is Active, and the key had been deactivated because it leaked, was unused or belonged to someone who left.',
      holds: (event) => unlessOtherStatus(event, 'Active'),
    },
    {
      risk: 'A key of the root user works again: nothing inside the account can limit it.',
      when: 'The status is Active and the owner is the root user.',
      holds: (event) =>
        unlessOtherStatus(event, 'Active') ?? (textParameter(event, 'status') === 'Active' ? isRootCredential(event) : undefined),
    },
    {
      risk: 'A workload that still signs with the key stops.',
      when: 'The status is Inactive and the key was in use.',
      holds: (event) => unlessOtherStatus(event, 'Inactive'),
    },
    {
      risk: 'An intruder locks out the owner or a responder.',
      when: 'The status is Inactive, and the actor neither owns the key nor manages keys.',
      holds: (event) => unlessOtherStatus(event, 'Inactive') ?? (isForeignCredential(event) === false ? false : undefined),
    },
  ],
  benign: [
    'A rotation: the old key is set Inactive before it is deleted.',
    'A key that nobody used for months, or that leaked, is switched off by a job or a responder.',
  ],
  verify: [
    'If the key is Active now: find out who deactivated it before and why, and what it did since.',
    'If it is Inactive now: look when and from where it was last used, and for temporary credentials taken with it earlier.',
    'Check whether the actor is the owner, a rotation job or a responder.',
    'Look for CreateAccessKey of the same owner around this time.',
  ],
  related: ['iam:CreateAccessKey', 'iam:DeleteAccessKey', 'sts:GetSessionToken', 'sts:GetFederationToken', 'iam:DeleteLoginProfile'],
  remediations: ['deactivate-access-key', 'reactivate-access-key', 'contain-principal'],
  attack: ['T1098.001', 'T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_disable-perms.html',
  ],
  history: credentialStatusHistory('accessKeys'),
});
