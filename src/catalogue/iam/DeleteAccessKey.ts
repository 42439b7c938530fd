import { actorOf } from '../../events/actor.ts';
import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { deletedCredentialHistory } from '../effects/deleted-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf } from '../words/credential-words.ts';

export const DeleteAccessKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeleteAccessKey',
  kind: 'change',
  access: 'write',
  title: 'Delete an access key',
  does: 'Deletes one access key of an IAM user or of root, whether it was Active or Inactive. It cannot be undone: the id and the secret never work again.',
  doesNot: [
    'It does not end temporary credentials that were obtained with the key before (GetSessionToken, GetFederationToken): they stay valid until they expire.',
    'It does not remove other ways in: the second key, the console password and other credentials of the owner stay.',
    'The API does not ask for the key to be Inactive first; only the console does.',
  ],
  appears:
    'At the end of a rotation or when a user is deleted, from the console, the CLI, an SDK or infrastructure code. For root of a member account also by central root access, in a short session from AssumeRoot. Recorded in us-east-1.',
  reading: {
    target: '`userName` owned the key; without it the owner is the caller. `accessKeyId` says which key.',
    parameters: {
      userName: 'Owner of the key; absent when the caller means itself.',
      accessKeyId: 'Id of the deleted key; search past events for it.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'deleted',
    todo: 'delete',
    what: credentialOf(credentialOwner(event), 'access key', textParameter(event, 'accessKeyId')),
  }),
  direction: 'removes',
  risks: [
    {
      risk: 'A workload that still signs with the key stops, and the key cannot be brought back.',
      when: 'The key was in use.',
    },
    {
      risk: 'An intruder removes a key that it made or used, so that the account looks clean.',
      when: 'The key was created recently, or the actor signed this very call with it.',
      holds: (event) => (isKeyOfTheCall(event) === true ? true : undefined),
    },
    {
      risk: 'An intruder locks out the owner or a responder.',
      when: 'The actor neither owns the key nor manages keys.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
  ],
  benign: [
    'A rotation ends with it, some days after the key was set Inactive.',
    'A user leaves or is replaced by a role, and the keys go first.',
    'The root user gives up its access key, as it should.',
  ],
  verify: [
    'Find CreateAccessKey and UpdateAccessKey for this key id: a key that lived for minutes is suspect, a key that was Inactive for weeks is not.',
    'List what the key did in the time before it was deleted, and any GetSessionToken or GetFederationToken signed with it.',
    'Ask the owner whether a workload is failing now.',
  ],
  related: [
    'iam:CreateAccessKey',
    'iam:UpdateAccessKey',
    'iam:DeleteUser',
    'sts:GetSessionToken',
    'sts:GetFederationToken',
    'sts:AssumeRoot',
  ],
  remediations: ['contain-principal'],
  attack: ['T1531'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteAccessKey.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html',
  ],
  history: deletedCredentialHistory('accessKeys'),
});

function isKeyOfTheCall(event: CloudTrailEvent): boolean | undefined {
  const key = textParameter(event, 'accessKeyId');
  const signedWith = actorOf(event).accessKeyId;
  return key === undefined || signedWith === undefined ? undefined : key === signedWith;
}
