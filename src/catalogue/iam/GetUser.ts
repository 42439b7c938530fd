import { textParameter } from '../../events/fields.ts';
import { defineEvent } from '../entry.ts';
import { callIt } from '../words/call-it.ts';
import { credentialOwner } from '../words/credential-owner.ts';
import { foundNothing, unlessAboutSelf } from '../words/denied-read.ts';

export const GetUser = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'GetUser',
  kind: 'read',
  access: 'read',
  title: 'Look up a user, or oneself',
  does: 'Returns one user: ARN, unique id, path, creation date, last use of the console password, permissions boundary and tags. Without a name it returns the user whose key signed the call, or the root user.',
  doesNot: [
    'It lists no key, policy, group or MFA device.',
    'It does not work without a name for a role session, which is no user; AWS then answers with a validation error.',
    'A user without `PasswordLastUsed` can still have a password.',
  ],
  appears:
    'Tools call it without a name to find out who they are: older Terraform AWS providers at every start, many scripts too. The console and Terraform (`aws_iam_user`) call it with a name, and the service roles of AWS Config and IAM Access Analyzer may call it. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the user; with no parameters it is the caller itself. The answer is not in the event.',
    parameters: { userName: 'User that is looked up; absent means the caller.' },
  },
  target: credentialOwner,
  phrase: (event) => ({ did: 'looked up', todo: 'look up', what: callIt(credentialOwner(event)) }),
  direction: 'neutral',
  risks: [
    {
      risk: 'A stolen key is tried out: without a name, the call tells its holder whose key it is, and even a denial names the user.',
      when: 'The call names no user, and the key is used from a new address.',
      holds: (event) => (textParameter(event, 'userName') === undefined ? undefined : false),
    },
    {
      risk: 'The caller studies somebody else: tags and path often tell the team, the owner and the purpose of the user.',
      when: 'AWS answered the call for a user other than the caller, which neither manages users nor scans the account.',
      holds: (event) => unlessAboutSelf(event, credentialOwner(event)),
    },
    { risk: 'The unknown name fits someone who guesses user names.', when: 'AWS answered that no such user exists.', holds: foundNothing },
  ],
  benign: ['Terraform or a script starts and asks for its own identity.', 'A person opened the page of the user in the console.'],
  verify: [
    'Compare the address and user agent with those that this key normally comes from.',
    'See whether other first steps follow within minutes: GetCallerIdentity, ListBuckets, ListUsers, denied calls.',
    'For a lookup of another user, look for a new key, password or policy on that user afterwards.',
  ],
  related: ['sts:GetCallerIdentity', 'iam:ListUsers', 'iam:ListAccessKeys', 'iam:ListAttachedUserPolicies', 'iam:UpdateUser'],
  remediations: [],
  attack: ['T1087.004'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_manage.html',
  ],
});
