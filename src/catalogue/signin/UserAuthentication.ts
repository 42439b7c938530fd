import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { additional, signInTarget } from '../words/sign-in.ts';

export const UserAuthentication = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'UserAuthentication',
  kind: 'session',
  access: 'write',
  title: 'Sign in to IAM Identity Center or a WorkSpaces directory',
  does: 'Records that a user met all factors and is signed in: to the access portal of IAM Identity Center, to an application behind it, or to WorkSpaces. From the portal the user can open every account and permission set that is assigned.',
  doesNot: [
    'It is not a sign-in to an account. Opening one brings GetSigninToken and ConsoleLogin there, or AssumeRoleWithSAML.',
    'It does not come for a sign-in that failed; then the last CredentialVerification is the trace.',
    'For users of an external identity provider it does not show their MFA, which that provider checked.',
  ],
  appears:
    'At every successful sign-in, for all identity sources, in the account and Region of Identity Center. The `eventType` is AwsServiceEvent, not AwsConsoleSignIn.',
  reading: {
    actor: 'Often of type `Unknown`, with a user name at best. Newer records carry the user id in `onBehalfOf`.',
    target: 'The user who signed in. There are no request parameters.',
    parameters: {
      'additionalEventData.AuthWorkflowID': 'Same for all events of one sign-in.',
      'additionalEventData.CredentialType': 'Factors that were used: PASSWORD, TOTP, EXTERNAL_IDP, SMARTCARD and others.',
      'additionalEventData.LoginTo': 'Page or application to which the sign-in led.',
      'serviceEventDetails.UserAuthentication': 'Success.',
    },
  },
  target: signInTarget,
  phrase: (event) => ({ did: 'signed in', todo: 'sign in', what: `${to(event)}${how(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A taken-over user reaches every account and application that is assigned to it.',
      when: 'Address, country or browser are new for the user, or failures of CredentialVerification came before.',
    },
    {
      risk: 'The user came in by password alone.',
      when: '`CredentialType` is PASSWORD and nothing else.',
      holds: (event) => byPasswordAlone(event),
    },
  ],
  benign: ['A person starts the working day at the access portal.'],
  verify: [
    'Read all events with the same `AuthWorkflowID`.',
    'Compare address and browser with earlier sign-ins of the user.',
    'Read which accounts and roles the user opened afterwards.',
    'With an external identity provider, find the sign-in in its log.',
  ],
  related: [
    'signin:CredentialChallenge',
    'signin:CredentialVerification',
    'signin:GetSigninToken',
    'signin:ConsoleLogin',
    'sts:AssumeRoleWithSAML',
  ],
  remediations: [],
  attack: ['T1078.004'],
  references: ['https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html'],
});

function to(event: CloudTrailEvent): string {
  const page = additional(event, 'LoginTo');
  return page === undefined ? 'to IAM Identity Center or a directory' : `to ${page}`;
}

function how(event: CloudTrailEvent): string {
  const type = additional(event, 'CredentialType');
  return type === undefined ? '' : ` by ${type}`;
}

function byPasswordAlone(event: CloudTrailEvent): boolean | undefined {
  const type = additional(event, 'CredentialType');
  return type === undefined ? undefined : type === 'PASSWORD';
}
