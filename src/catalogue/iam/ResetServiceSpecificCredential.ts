import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter, textResponse } from '../../events/fields.ts';
import { resetCredentialHistory } from '../effects/reset-credential.ts';
import { defineEvent } from '../entry.ts';
import { credentialOwner, isForeignCredential } from '../words/credential-owner.ts';
import { credentialOf } from '../words/credential-words.ts';

export const ResetServiceSpecificCredential = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ResetServiceSpecificCredential',
  kind: 'change',
  access: 'write',
  title: 'Replace the secret of a service-specific credential',
  does: 'Replaces the secret of one service-specific credential of an IAM user by a new one that AWS generates. The old secret stops working at once. Whoever called receives the new one; id and service stay the same.',
  doesNot: [
    'It makes no second credential and removes none: the id is the same before and after.',
    'Nobody can choose the new secret, and it is not in the record.',
    'It changes no permission of the user.',
    'It does not revoke what was done with the old secret, and it closes no other credential of the user.',
  ],
  appears:
    'From the console (Reset password of Git or Amazon Keyspaces credentials, reset of an API key), the CLI or an SDK. Recorded in us-east-1.',
  reading: {
    target:
      '`userName` is the owner; without it the owner is the caller. `serviceSpecificCredentialId` (ACCA…) says which credential, and the response names the service.',
    parameters: {
      userName: 'Owner of the credential; absent when the caller means itself.',
      serviceSpecificCredentialId: 'Id of the credential whose secret is replaced.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'replaced the secret of', todo: 'replace the secret of', what: credential(event) }),
  direction: 'grants',
  risks: [
    {
      risk: 'The actor now holds a working secret of somebody else, and the owner is locked out of it.',
      when: 'The actor is not the owner, and does not hand the new secret to the owner.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'An application, a build or a developer that still has the old secret is cut off at once.',
      when: 'The credential was in use; a reset leaves no time in which both secrets work.',
    },
    {
      risk: 'An intruder in the session of the owner takes over the credential without a create event.',
      when: 'The session or key behind the call may be stolen; alerts that look for Create events do not see it.',
    },
  ],
  benign: ['The owner lost the password and resets it.', 'A leaked password is replaced by its owner or by a responder.'],
  verify: [
    'Ask the owner whether they reset it, and whether they have the new secret.',
    'Look at address, user agent and MFA of the call, compared with earlier calls by the same actor.',
    'List what the user did in that service since.',
  ],
  related: [
    'iam:CreateServiceSpecificCredential',
    'iam:UpdateServiceSpecificCredential',
    'iam:DeleteServiceSpecificCredential',
    'iam:UpdateLoginProfile',
    'iam:CreateAccessKey',
  ],
  remediations: ['disable-service-credential', 'contain-principal'],
  attack: ['T1098.001'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ResetServiceSpecificCredential.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_service-specific-creds.html',
  ],
  history: resetCredentialHistory,
});

function credential(event: CloudTrailEvent): string {
  const id = textParameter(event, 'serviceSpecificCredentialId');
  const service = textResponse(event, 'serviceSpecificCredential', 'serviceName');
  const named = credentialOf(credentialOwner(event), 'service-specific credential', id);
  return service === undefined ? named : `${named} for ${service}`;
}
