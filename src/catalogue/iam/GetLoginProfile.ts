import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { foundNothing, unlessAboutSelf, wasDenied } from '../words/denied-read.ts';

export const GetLoginProfile = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetLoginProfile',
  kind: 'read',
  access: 'list',
  title: 'Check whether a user has a console password',
  does: 'Tells whether one user can sign in to the console with a password. If so, it returns when the password was first created and whether it must be changed at the next sign-in; if not, AWS answers NoSuchEntity.',
  doesNot: [
    'It never returns the password, nor its strength.',
    'The date is that of the first password, not of the last change; the credential report has that one.',
    'It says nothing about MFA or about the last sign-in.',
  ],
  appears:
    'The IAM console calls it when a user page opens, scanners call it once for each user (Prowler does), the service role of IAM Access Analyzer may call it, and Terraform does for `aws_iam_user_login_profile`. Recorded in us-east-1.',
  reading: {
    target:
      '`userName` is the user that is asked about; without it, the caller. An error NoSuchEntity is an answer too: the user does not exist or has no password.',
    parameters: { userName: 'User that is asked about; absent means the caller itself.' },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'checked', todo: 'check', what: `the console password status of ${callIt(credentialOwner(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller sorts users by what to do with them: a user without a password can be given one, a user with one can have it replaced.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, credentialOwner(event)),
    },
    {
      risk: 'The caller learns that the user has no password, if it exists: CreateLoginProfile would then give one without disturbing anybody.',
      when: 'AWS answered that no such user or no password exists.',
      holds: foundNothing,
    },
    { risk: 'The denial fits the holder of a stolen key who wants into the console.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'Someone opened the page of the user in the console.',
    'A scanner walks through all users; most answers for service users are NoSuchEntity, which is normal.',
  ],
  verify: [
    'Look for CreateLoginProfile or UpdateLoginProfile for the same user by the same caller, then for ConsoleLogin.',
    'Check whether the caller read it for one user or for all: scanners take all, in the order of ListUsers.',
    'Compare the address and user agent with the usual ones of the caller.',
  ],
  related: ['iam:CreateLoginProfile', 'iam:UpdateLoginProfile', 'iam:DeleteLoginProfile', 'iam:ListMFADevices', 'iam:ListUsers'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_manage.html',
  ],
});
