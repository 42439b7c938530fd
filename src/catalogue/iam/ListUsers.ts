import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { unlessHarmless, wasDenied } from '../words/denied-read.ts';
import { underPath } from '../words/read-target.ts';
import { accountTarget } from '../words/targets.ts';

export const ListUsers = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'ListUsers',
  kind: 'read',
  access: 'list',
  title: 'List the IAM users of the account',
  does: 'Returns all IAM users, or those under a path: name, path, unique id, ARN, creation date and last use of the console password of each.',
  doesNot: [
    'It returns no key, MFA device, group, policy, tag or permissions boundary.',
    'The root user and people of IAM Identity Center are no IAM users and do not appear.',
  ],
  appears:
    'The console calls it for its list of users, scanners and inventory tools at every run, user synchronisation jobs, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: 'The call is about the whole account. The users are not in the event.',
    parameters: {
      pathPrefix: 'Path prefix that limits the list; absent means all.',
      marker: 'Where a further page begins; absent on the first call.',
    },
  },
  target: accountTarget,
  phrase: (event) => ({ did: 'listed', todo: 'list', what: `the users of ${callIt(accountTarget(event))}${underPath(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The caller gets every user name: for password guessing and phishing, and for the calls that make keys and passwords.',
      when: 'AWS answered the call, and the caller is neither an administrator nor a known tool.',
      holds: unlessHarmless,
    },
    {
      risk: 'It is a usual first list of an intruder, who then asks for the keys, MFA devices and policies of each user.',
      when: 'ListAccessKeys, ListMFADevices or ListAttachedUserPolicies for many users by the same caller follow, outside the console and known tools.',
    },
    { risk: 'The denial fits someone who explores what a stolen credential allows.', when: 'AWS denied the call.', holds: wasDenied },
  ],
  benign: [
    'A person opened the list of users in the console, which also asks for keys, MFA and password of each user shown.',
    'A scanner or an inventory job runs.',
  ],
  verify: [
    'Compare the caller, address and user agent with those that list users regularly.',
    'Count the different IAM lists by this caller in the same ten minutes, and how many were denied.',
    'Look for CreateAccessKey, CreateLoginProfile or UpdateLoginProfile by the same caller afterwards.',
  ],
  related: ['iam:GetUser', 'iam:ListAccessKeys', 'iam:ListMFADevices', 'iam:ListAttachedUserPolicies', 'iam:ListRoles'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_manage.html',
  ],
});
