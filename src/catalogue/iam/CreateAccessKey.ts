import { textResponse } from '../../events/fields.ts';
import { newCredentialHistory } from '../effects/new-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential, isOwnCredential, isRootCredential } from '../words/credential-owner.ts';
import { credentialFor } from '../words/credential-words.ts';
import { madeWithoutMfa } from '../words/without-mfa.ts';

export const CreateAccessKey = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateAccessKey',
  kind: 'change',
  access: 'write',
  title: 'Create a long-term access key for a user or for root',
  does: 'Creates one long-term access key (AKIA…) for one IAM user, or for the root user when root itself calls without a user name. The key is Active at once and never expires by itself. Whoever called receives the secret, in that answer and never again.',
  doesNot: [
    'It replaces no other key and switches none off: a user can hold two keys, and both work until someone sets one Inactive or deletes it.',
    'It changes no permission. The key can do what its owner can do, under the same permissions boundary and service control policies.',
    'A key carries no MFA. Calls signed with it count as made without MFA, whatever devices the owner has enrolled.',
    'The secret is not in the record, so the record does not show who holds it now.',
  ],
  appears:
    'From the security credentials page of the console, the CLI, an SDK, or infrastructure code such as Terraform (`aws_iam_access_key`), which can write the secret into its state file. Recorded in us-east-1.',
  reading: {
    target:
      '`userName` is the owner of the new key. Without it the owner is the caller. When root makes a key for itself, the record usually has no request parameters at all.',
    parameters: {
      userName: 'Owner of the new key; absent when users or root create a key for themselves.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({
    did: 'created',
    todo: 'create',
    what: credentialFor(credentialOwner(event), 'access key', textResponse(event, 'accessKey', 'accessKeyId')),
  }),
  direction: 'grants',
  risks: [
    {
      risk: 'Root has a key: nothing inside the account can limit what it may do, and it works without MFA.',
      when: 'The owner is the root user.',
      holds: isRootCredential,
    },
    {
      risk: 'The actor can act as somebody else, with all the permissions of the owner and outside the sign-in of the owner.',
      when: 'The actor is not the owner, and is not the person or tool that hands out keys.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'A short-lived hold on a user becomes a lasting one: the key outlives the session and a change of password.',
      when: 'The actor made a key for itself, and the session or key behind the call may be stolen.',
      holds: (event) => (isOwnCredential(event) === false ? false : undefined),
    },
    {
      risk: 'A lasting credential was made without a second factor.',
      when: 'A user or root called without MFA. For a role the event cannot tell, because the sign-in behind it is recorded elsewhere.',
      holds: madeWithoutMfa,
    },
  ],
  benign: [
    'A key is rotated: the old one is set Inactive and deleted after the new one is in use.',
    'A workload outside AWS is set up, on a user that was made for it.',
  ],
  verify: [
    'Ask the owner whether they wanted this key, and where the secret is kept.',
    'Look at what the new key did first, from which address and with which user agent: the key id is in the response.',
    'List the permissions of the owner; a key of an administrator is administrator access.',
    'Check what the actor did just before: CreateUser, AttachUserPolicy and CreateAccessKey in a row is the usual way to build a backdoor.',
    'List the other keys of the owner, and whether one of them is being retired.',
  ],
  related: [
    'iam:UpdateAccessKey',
    'iam:DeleteAccessKey',
    'iam:CreateUser',
    'iam:AttachUserPolicy',
    'iam:CreateLoginProfile',
    'iam:CreateServiceSpecificCredential',
    'sts:GetCallerIdentity',
    'sts:GetSessionToken',
    'sts:GetFederationToken',
  ],
  remediations: ['deactivate-access-key', 'delete-access-key', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateAccessKey.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  ],
  history: newCredentialHistory('accessKeys'),
});
