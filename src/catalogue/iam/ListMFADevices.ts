import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { unlessAboutSelf, wasDenied } from '../words/denied-read.ts';

export const ListMFADevices = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListMFADevices',
  kind: 'read',
  access: 'list',
  title: 'List the MFA devices of a user',
  does: 'Returns the MFA devices that are assigned to one user, or to the caller: serial number and date of enabling. The serial number tells the type: an ARN with `:mfa/` is a virtual device, one with `:u2f/` a passkey or security key, and anything else a hardware token.',
  doesNot: [
    'It returns no seed and no code, so nobody can sign in by it.',
    'A listed device does not prove that MFA is required anywhere: policies do that.',
    'Devices of people in IAM Identity Center do not appear.',
  ],
  appears:
    'The console calls it on user pages and for the list of users, scanners for every user, scripts that get an MFA session for themselves, and the service role of AWS Config may call it. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user; with no parameters it is the caller. The devices are not in the event.',
    parameters: {
      userName: 'User whose devices are listed; absent means the caller.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the MFA devices of ${callIt(credentialOwner(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller finds users without MFA, whose password alone is enough.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, credentialOwner(event)),
    },
    {
      risk: 'The serial number is what DeactivateMFADevice asks for, so the list prepares the removal of MFA.',
      when: 'DeactivateMFADevice for the same user follows.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: ['A command line tool looks up its own device before GetSessionToken.', 'A scanner reports users without MFA.'],
  verify: [
    'Look for DeactivateMFADevice, DeleteVirtualMFADevice or EnableMFADevice for the same user.',
    'Look for ConsoleLogin of users without MFA from new addresses.',
    'Check whether the caller listed itself, one user or all users.',
  ],
  related: ['iam:ListVirtualMFADevices', 'iam:DeactivateMFADevice', 'iam:EnableMFADevice', 'iam:GetLoginProfile', 'sts:GetSessionToken'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa.html',
  ],
});
