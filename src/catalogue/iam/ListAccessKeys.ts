import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { unlessAboutSelf, unlessHarmless, wasDenied } from '../words/denied-read.ts';

export const ListAccessKeys = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListAccessKeys',
  kind: 'read',
  access: 'list',
  title: 'List the access keys of a user',
  does: 'Returns the access keys of one user, or of the caller: id, status (Active or Inactive) and creation date of each. The root user that names nobody gets its own keys.',
  doesNot: [
    'It never returns a secret: that exists in the answer to CreateAccessKey and nowhere else.',
    'It does not tell when a key was last used: GetAccessKeyLastUsed does.',
    'An empty list is a normal answer and no error.',
  ],
  appears:
    'The console calls it for user pages and the list of users, Terraform for `aws_iam_access_key`, rotation jobs and scanners for every user, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target:
      '`userName` is the user; without it, the caller, which must then use a long-term key or be root. The keys are not in the event.',
    parameters: {
      userName: 'User whose keys are listed; absent means the caller.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the access keys of ${callIt(credentialOwner(event))}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller learns who has room for another key: a user may have two, so an intruder checks before it makes one or deletes the older.',
      when: 'AWS answered the call for a user other than the caller, and CreateAccessKey or DeleteAccessKey follows.',
      holds: (event) => unlessAboutSelf(event, credentialOwner(event)),
    },
    {
      risk: 'Old inactive keys are found, whose holder kept the secret and which UpdateAccessKey can make Active again.',
      when: 'AWS answered the call, and the caller may use UpdateAccessKey.',
      holds: unlessHarmless,
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'A person opened a user page or their own security credentials in the console.',
    'A rotation job or a scanner checks the age of all keys.',
  ],
  verify: [
    'Look for CreateAccessKey, UpdateAccessKey or DeleteAccessKey for the same user within the hour.',
    'Check whether the caller listed one user, or all as tools do.',
    'Compare the address and user agent with the usual ones of the caller.',
  ],
  related: ['iam:CreateAccessKey', 'iam:UpdateAccessKey', 'iam:DeleteAccessKey', 'iam:GetAccessKeyLastUsed', 'iam:ListUsers'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  ],
});
