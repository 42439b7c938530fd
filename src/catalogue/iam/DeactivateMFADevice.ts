import { endedMfaAssignmentHistory } from '../effects/mfa-assignment.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner, isForeignCredential, isRootCredential } from '../words/credential-owner.ts';
import { mfaDeviceInWords } from '../words/mfa-device.ts';
import { madeWithoutMfa } from '../words/without-mfa.ts';

export const DeactivateMFADevice = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'DeactivateMFADevice',
  kind: 'change',
  access: 'write',
  title: 'Take an MFA device away from a user or from root',
  does: 'Switches one MFA device off and ends its assignment to an IAM user or to root. If it was the only device, the next console sign-in needs the password alone.',
  doesNot: [
    'It leaves other devices of the user in force: with one of them enabled, sign-in still asks for MFA.',
    'It does not delete a virtual device, which stays in the account unassigned until DeleteVirtualMFADevice.',
    'It ends no session that is already open, and takes MFA from none that was opened with it.',
    'It does not lift a policy that denies calls without MFA: such a user can sign in, and then do little until a device is enabled.',
  ],
  appears:
    'From the console (Remove beside an MFA device, and when a user is deleted), the CLI, an SDK or a help desk tool. For root of a member account also by central root access, in a short session from AssumeRoot. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user that loses the device; without it the caller. For root AWS writes `AWS ROOT USER` there.',
    parameters: {
      userName: 'User that loses the device; absent when the caller means itself.',
      serialNumber:
        'The device: an ARN with `:mfa/` is an authenticator app, one with `:u2f/` a passkey or security key, a plain number a hardware token.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'deactivated', todo: 'deactivate', what: `${mfaDeviceInWords(event)} of ${callIt(credentialOwner(event))}` }),
  direction: 'weakens',
  risks: [
    {
      risk: 'A password alone opens the console as that user.',
      when: 'It was the only device, the user has a console password, and no other device is enabled soon after.',
    },
    {
      risk: 'The root user stands without this second factor.',
      when: 'The device belonged to the root user.',
      holds: isRootCredential,
    },
    {
      risk: 'An intruder clears the way to a user whose password it knows or is about to set.',
      when: 'The actor is not the owner, and UpdateLoginProfile or a sign-in from a new address follows.',
      holds: (event) => (isForeignCredential(event) === false ? false : undefined),
    },
    {
      risk: 'A session without a second factor was allowed to remove one.',
      when: 'A user or root called without MFA. For a role the event cannot tell, because the sign-in behind it is recorded elsewhere.',
      holds: madeWithoutMfa,
    },
  ],
  benign: [
    'A phone or token was lost or replaced: EnableMFADevice for the same user comes within the hour.',
    'A user is deleted, which requires that its MFA devices go first.',
  ],
  verify: [
    'Check whether the user has another MFA device, and whether EnableMFADevice followed.',
    'Ask the owner by a way other than e-mail, and look for a help desk ticket that proves who asked.',
    'Look for UpdateLoginProfile, ConsoleLogin and CreateAccessKey of this user in the hours after.',
    'List the permissions of the user.',
  ],
  related: [
    'iam:EnableMFADevice',
    'iam:DeleteVirtualMFADevice',
    'iam:UpdateLoginProfile',
    'iam:CreateLoginProfile',
    'signin:ConsoleLogin',
    'iam:DeleteUser',
    'sts:AssumeRoot',
  ],
  remediations: ['enrol-mfa', 'require-mfa', 'contain-principal'],
  attack: ['T1556.006'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeactivateMFADevice.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_disable.html',
  ],
  history: endedMfaAssignmentHistory,
});
