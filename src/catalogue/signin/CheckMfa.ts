import type { CloudTrailEvent } from '../../events/event.ts';
import { defineEvent } from '../entry.ts';
import { additional, signInTarget } from '../words/sign-in.ts';

export const CheckMfa = defineEvent({
  source: 'signin.amazonaws.com',
  name: 'CheckMfa',
  kind: 'session',
  access: 'write',
  title: 'Check at sign-in whether a user must give an MFA code',
  does: 'Records that the sign-in looked up whether a user has to give an MFA code, and by which kind of device. `CheckMfa` Success says only that this look-up worked.',
  doesNot: [
    'It is not a sign-in, and its Success does not mean that the MFA code was right. ConsoleLogin says whether the sign-in came about.',
    'It opens no session and gives no access.',
    'Its absence does not mean that somebody signed in without MFA; `MFAUsed` in ConsoleLogin says that.',
  ],
  appears:
    'Just before ConsoleLogin of a user with an MFA device, as `eventType` AwsConsoleSignIn. Without a ConsoleLogin after it, the sign-in probably went no further than the MFA page.',
  reading: {
    target: 'The user who is asked for MFA. The record has the user name but mostly no ARN, as nobody is signed in yet.',
    parameters: {
      'responseElements.CheckMfa': 'Success when the look-up worked.',
      'additionalEventData.MfaType': 'Kind of device: `Virtual MFA`, `U2F MFA`, `Multiple MFA Devices` and others.',
    },
  },
  target: signInTarget,
  phrase: (event) => ({
    did: 'reached',
    todo: 'reach',
    what: `the MFA page of the sign-in${device(event)}`,
  }),
  direction: 'neutral',
  risks: [
    {
      risk: 'Somebody may know the password, and MFA alone holds them back.',
      when: 'No ConsoleLogin Success follows from the same address, or failures follow.',
    },
  ],
  benign: ['Every ordinary sign-in of a user with an MFA device.'],
  verify: [
    'Look for ConsoleLogin of the same user within the next minutes, and its result.',
    'If none follows and the address is unknown, ask the user and have the password changed.',
  ],
  related: ['signin:ConsoleLogin', 'iam:EnableMFADevice', 'iam:DeactivateMFADevice', 'iam:UpdateLoginProfile'],
  remediations: ['force-password-reset'],
  attack: ['T1078.004'],
  references: ['https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html'],
});

function device(event: CloudTrailEvent): string {
  const type = additional(event, 'MfaType');
  return type === undefined ? '' : ` (${type})`;
}
