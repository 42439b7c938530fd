import type { CloudTrailEvent } from '../../events/event.ts';
import { outcomeOf } from '../../events/outcome.ts';
import { defineEvent } from '../entry.ts';
import { signedInWithMfa, signInTarget } from '../words/sign-in.ts';

export const ConsoleLogin = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'ConsoleLogin',
  kind: 'session',
  access: 'write',
  title: 'Sign in to the AWS Management Console',
  does: 'Records a sign-in to the AWS Management Console, or a failed try, of the root user, an IAM user or a federated session. `responseElements.ConsoleLogin` says Success or Failure. A success opens a console session with the permissions of that identity.',
  doesNot: [
    'It is not an API call: there is no IAM action for it, and a failure carries no `errorCode`, only `errorMessage` and the word Failure.',
    '`MFAUsed` No does not mean that a federated person signed in without MFA. For federated and IAM Identity Center sign-in it says No whatever happened, because the identity provider asks for MFA and AWS does not see it.',
    'It does not tell what was done in the console; the calls made there are events of their own.',
    'A sign-in with an unknown user name does not show that name: AWS writes HIDDEN_DUE_TO_SECURITY_REASONS, as people type passwords there.',
  ],
  appears:
    'At every console sign-in, as `eventType` AwsConsoleSignIn. The root user is recorded in us-east-1. For others the Region is that of the sign-in endpoint that was used, so search all Regions.',
  reading: {
    actor: '`Root`, `IAMUser`, or `AssumedRole` and `FederatedUser` for federated sign-in, where the session name mostly is the person.',
    target: 'The identity that signs in. There are no request parameters; the facts are in `responseElements` and `additionalEventData`.',
    parameters: {
      'responseElements.ConsoleLogin': 'Success or Failure.',
      'additionalEventData.MFAUsed': 'Whether AWS checked an MFA code; meaningful for IAM users and the root user only.',
      'additionalEventData.MFAIdentifier': 'MFA device that was used, where AWS gives it.',
      'additionalEventData.LoginTo': 'Console page to which the sign-in led.',
      'additionalEventData.MobileVersion': 'Whether the mobile version of the console was used.',
    },
  },
  target: signInTarget,
  phrase: (event) => ({ did: 'signed in to', todo: 'sign in to', what: `the AWS Management Console${withMfa(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The root user is in use, which can do nearly everything and which no IAM policy of the account holds back.',
      when: 'The identity is the root user and nobody planned a task that needs it.',
      holds: (event) => (signInTarget(event).kind === 'root' ? undefined : false),
    },
    {
      risk: 'A password alone was enough, so a guessed, phished or reused one is too.',
      when: 'An IAM user or the root user signed in and `MFAUsed` is No.',
      holds: (event) => withoutMfa(event),
    },
    {
      risk: 'Somebody guesses passwords or sprays one password over many users.',
      when: 'Many failures come in a short time, above all with a success at the end.',
      holds: (event) => (outcomeOf(event) === 'succeeded' ? false : undefined),
    },
    {
      risk: 'A stolen session or key was turned into a console session.',
      when: 'A federated session signs in after GetSigninToken from an address that is not the usual portal.',
    },
  ],
  benign: [
    'A person signs in for the working day from the usual place.',
    'A mistyped password or code, followed by a success from the same address.',
  ],
  verify: [
    'Compare address, country and browser with earlier sign-ins of the same identity.',
    'For a federated session, find the sign-in in the log of the identity provider, with its MFA result.',
    'Read what the session did in the next hour, sign-in failures of other users from the same address included.',
    'For the root user, ask who holds the password and the MFA device.',
  ],
  related: [
    'signin:CheckMfa',
    'signin:GetSigninToken',
    'signin:SwitchRole',
    'signin:PasswordRecoveryRequested',
    'iam:CreateLoginProfile',
    'iam:UpdateLoginProfile',
    'iam:ChangePassword',
    'iam:DeactivateMFADevice',
    'sts:AssumeRoleWithSAML',
  ],
  remediations: ['enrol-mfa', 'require-mfa', 'force-password-reset', 'remove-login-profile', 'contain-principal'],
  attack: ['T1078.004', 'T1110'],
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html',
  ],
});

function withMfa(event: CloudTrailEvent): string {
  const used = signedInWithMfa(event);
  if (used === undefined) return '';
  return used ? ' with MFA' : ' without MFA';
}

function withoutMfa(event: CloudTrailEvent): boolean | undefined {
  if (outcomeOf(event) !== 'succeeded') return false;
  const { kind } = signInTarget(event);
  if (kind !== 'user' && kind !== 'root') return false;
  const used = signedInWithMfa(event);
  return used === undefined ? undefined : !used;
}
