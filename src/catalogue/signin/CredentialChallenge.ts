import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { additional, signInTarget } from '../words/sign-in.ts';

export const CredentialChallenge = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'CredentialChallenge',
  kind: 'session',
  access: 'write',
  title: 'Ask a user for a password, code or other factor at sign-in',
  does: 'Records that the sign-in of IAM Identity Center, or of a WorkSpaces directory, asked somebody for one factor: a password, a one-time code, a security key, a smart card. One sign-in can bring several of them.',
  doesNot: [
    'It does not say whether the answer was right; CredentialVerification does.',
    'It is not a sign-in; UserAuthentication is.',
    'It does not come for users of an external identity provider, which asks for factors itself.',
  ],
  appears:
    'At every sign-in of users whose identity source is Identity Center, AD Connector or AWS Managed Microsoft AD. The `eventType` is AwsServiceEvent, not AwsConsoleSignIn.',
  reading: {
    actor: 'Often of type `Unknown`, with a user name at best: nobody is signed in yet. Newer records carry the user id in `onBehalfOf`.',
    target: 'The user who is asked. There are no request parameters.',
    parameters: {
      'additionalEventData.CredentialType': 'Factor that was asked for: PASSWORD, TOTP, WEBAUTHN, SMARTCARD and others.',
      'additionalEventData.AuthWorkflowID': 'Same for all events of one sign-in.',
      'serviceEventDetails.CredentialChallenge': 'Success when the question was put.',
    },
  },
  target: signInTarget,
  phrase: (event) => ({ did: 'reached', todo: 'reach', what: `the sign-in challenge for ${factor(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody tries to sign in as the user, without knowing all factors.',
      when: 'No UserAuthentication with the same `AuthWorkflowID` follows, or many challenges come for one or many users.',
    },
  ],
  benign: ['Every ordinary sign-in to the access portal.'],
  verify: [
    'Read all events with the same `AuthWorkflowID`, up to UserAuthentication or its absence.',
    'Compare address and browser with earlier sign-ins of the user.',
  ],
  related: ['signin:CredentialVerification', 'signin:UserAuthentication', 'signin:ConsoleLogin'],
  remediations: [],
  attack: ['T1078.004', 'T1110'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html'],
});

function factor(event: CloudTrailEvent): string {
  const type = additional(event, 'CredentialType');
  return type === undefined ? 'a factor that the event does not name' : `the factor ${type}`;
}
