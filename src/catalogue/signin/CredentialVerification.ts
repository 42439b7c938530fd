import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { additional, signInTarget } from '../words/sign-in.ts';

export const CredentialVerification = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'CredentialVerification',
  kind: 'session',
  access: 'write',
  title: 'Check the password, code or other factor that a user gave',
  does: 'Records that somebody answered a CredentialChallenge of IAM Identity Center, or of a WorkSpaces directory, and whether the answer was right: `serviceEventDetails.CredentialVerification` says Success or Failure.',
  doesNot: [
    'A Success is not yet a sign-in: further factors may be asked for, and UserAuthentication marks the end.',
    'A Failure carries no `errorCode`; only `serviceEventDetails` tells it apart.',
    'It does not come for users of an external identity provider, which checks factors itself.',
  ],
  appears:
    'At every sign-in of users whose identity source is Identity Center, AD Connector or AWS Managed Microsoft AD. The `eventType` is AwsServiceEvent, not AwsConsoleSignIn.',
  reading: {
    actor: 'Often of type `Unknown`, with a user name at best: nobody is signed in yet. Newer records carry the user id in `onBehalfOf`.',
    target: 'The user whose factor is checked. There are no request parameters.',
    parameters: {
      'serviceEventDetails.CredentialVerification': 'Success or Failure.',
      'additionalEventData.CredentialType': 'Factor that was checked: PASSWORD, TOTP, WEBAUTHN, SMARTCARD and others.',
      'additionalEventData.AuthWorkflowID': 'Same for all events of one sign-in.',
    },
  },
  target: signInTarget,
  // The result stands in serviceEventDetails, so the sentence must be true of both a right and a wrong answer.
  phrase: (event) => ({ did: 'answered', todo: 'answer', what: `the sign-in challenge${factor(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody guesses passwords or codes, or sprays one password over many users.',
      when: 'Failures pile up for one user or over many users, above all from one address.',
    },
    {
      risk: 'The password of a user is known to somebody else, and the second factor held.',
      when: 'PASSWORD succeeds, and the next factor of the same `AuthWorkflowID` fails or is never answered.',
    },
  ],
  benign: ['Every ordinary sign-in, a mistyped password included.'],
  verify: [
    'Read `serviceEventDetails`, then all events with the same `AuthWorkflowID`.',
    'Count failures by user and by address over the last hours.',
    'Ask the user, and change the password where it succeeded from an unknown address.',
  ],
  related: ['signin:CredentialChallenge', 'signin:UserAuthentication', 'signin:ConsoleLogin'],
  remediations: [],
  attack: ['T1110', 'T1078.004'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html'],
});

function factor(event: CloudTrailEvent): string {
  const type = additional(event, 'CredentialType');
  return type === undefined ? '' : ` for the factor ${type}`;
}
