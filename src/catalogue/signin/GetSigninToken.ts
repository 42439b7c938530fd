import { defineEvent } from '../entry.ts';
import { signInTarget } from '../words/sign-in.ts';

export const GetSigninToken = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'GetSigninToken',
  kind: 'session',
  access: 'write',
  title: 'Turn temporary credentials into a console sign-in token',
  does: 'Records that temporary credentials were handed to the AWS federation endpoint, which answered with a sign-in token. Put into a URL, the token opens the console as that session. It must be used within 15 minutes.',
  doesNot: [
    'It is not the sign-in: ConsoleLogin follows when somebody opens the URL.',
    'It gives no permissions beyond those of the credentials.',
    '`MFAUsed` No says nothing about MFA of the person; the endpoint never sees it.',
  ],
  appears:
    'At every sign-in through IAM Identity Center or a home-made federation portal, and from tools such as aws-vault login. As `eventType` AwsConsoleSignIn.',
  reading: {
    actor: 'The session whose credentials were handed in.',
    target: 'The same identity: the token signs in as it. There are no request parameters.',
    parameters: {
      'responseElements.GetSigninToken': 'Success or Failure.',
      'responseElements.credentials.accessKeyId': 'Access key id that AWS ties to the token.',
      'additionalEventData.MFAUsed': 'No meaning here, as no person gives a factor at this step.',
    },
  },
  target: signInTarget,
  phrase: () => ({ did: 'got', todo: 'get', what: 'a console sign-in token for its session' }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Stolen temporary credentials, such as those of an EC2 instance, are turned into a console session.',
      when: 'The session is one of a workload, or the address and user agent are not those of the usual portal.',
    },
    {
      risk: 'The console session outlives the credentials it came from, for up to 12 hours.',
      when: 'The token was asked for with credentials of a role and a long session duration, which this event does not show.',
    },
  ],
  benign: ['An employee opens an account from the access portal of IAM Identity Center.', 'A tool opens the console for a CLI profile.'],
  verify: [
    'Check whether the role is one of people (AWSReservedSSO_…) or one of a workload.',
    'Find the ConsoleLogin that follows, and compare its address with the one here.',
    'Look for the access key id of the response in later events.',
  ],
  related: ['signin:ConsoleLogin', 'sts:GetFederationToken', 'sts:AssumeRole', 'sts:AssumeRoleWithSAML'],
  remediations: ['contain-principal'],
  attack: ['T1078.004', 'T1550.001'],
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_enable-console-custom-url.html'],
});
