import type { CloudTrailEvent } from '../../events/event.ts';
import { textParameter } from '../../events/fields.ts';
import { createUserHistory } from '../effects/users.ts';
import { defineEvent } from '../entry.ts';
import { atPath } from '../words/at-path.ts';
import { boundaryLimitsNothing, boundaryPolicy } from '../words/boundary-policy.ts';
import { callIt } from '../words/call-it.ts';
import { userTarget } from '../words/targets.ts';

export const CreateUser = defineEvent({
  source: 'iam.amazonaws.com',
  name: 'CreateUser',
  kind: 'change',
  access: 'write',
  title: 'Create an IAM user',
  does: 'Creates one IAM user with a name, a path, and optionally tags and a permissions boundary. AWS gives it a unique id (AIDA…) that no other user will ever have.',
  doesNot: [
    'It gives the user no password, no access key and no permission. Those need calls of their own, listed as related.',
    'It does not bring a deleted user back. A new user of the same name has a new unique id, and trust and resource policies that named the old user do not apply to it.',
    'It does not create a user of IAM Identity Center. That call has the same name and another event source.',
  ],
  appears:
    'From the console (Create user), where the calls for password, groups and policies follow at once, from the CLI, an SDK, or infrastructure code. Recorded in us-east-1.',
  reading: {
    target: '`userName` is the new user; the response carries its unique id and ARN.',
    parameters: {
      userName: 'Name of the new user.',
      path: 'Path of the new user, `/` when absent.',
      permissionsBoundary: 'ARN of the managed policy that limits what identity policies can give the user; absent when there is no limit.',
      tags: 'Tags put on the user; policies with tag conditions can apply through them.',
    },
  },
  target: userTarget,
  phrase: (event) => ({ did: 'created', todo: 'create', what: `${callIt(userTarget(event))}${atPath(event)}${boundary(event)}` }),
  direction: 'neutral',
  risks: [
    {
      risk: 'The user is a backdoor: a long-lived identity of its own that outlasts the compromised credential that made it.',
      when: 'CreateAccessKey or CreateLoginProfile for the user follows, and nobody in charge of identities asked for it.',
    },
    {
      risk: 'The user has no upper limit on what it can be given.',
      when: 'New users in this account are meant to carry a permissions boundary, and this one has none, or one that allows everything.',
      holds: (event) => boundaryLimitsNothing(textParameter(event, 'permissionsBoundary')),
    },
    {
      risk: 'Access that goes by name applies to the user from its first credential on: ARN patterns in policies, `${aws:username}`, and whatever else was left for a deleted user of the same name.',
      when: 'A policy matches the name, the path or the tags of the new user.',
    },
    {
      risk: 'The name passes for a service, a person or an AWS component, so that nobody looks at what the user does.',
      when: 'The name resembles an existing user or a name that alerts exclude.',
    },
  ],
  benign: [
    'A workload that cannot use a role gets a user, by infrastructure code or by the platform team.',
    'A person gets a user in an account without IAM Identity Center.',
  ],
  verify: [
    'List what followed for this user: access key, login profile, policies and groups, and from which address they were first used.',
    'Ask whether the actor may create users, and look for the request or the commit.',
    'Compare the name with existing users and with the naming rule of the account.',
    'Check whether other users of the account carry a permissions boundary and this one does not.',
  ],
  related: [
    'iam:CreateAccessKey',
    'iam:CreateLoginProfile',
    'iam:AttachUserPolicy',
    'iam:PutUserPolicy',
    'iam:AddUserToGroup',
    'iam:PutUserPermissionsBoundary',
    'iam:TagUser',
    'iam:DeleteUser',
  ],
  remediations: ['contain-principal', 'quarantine-unused-principal'],
  attack: ['T1136.003'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_users_create.html',
  ],
  history: createUserHistory(),
});

function boundary(event: CloudTrailEvent): string {
  const arn = textParameter(event, 'permissionsBoundary');
  return arn === undefined ? '' : `, with ${boundaryPolicy(arn)} as permissions boundary`;
}
